import type { LocalizedText } from '@signet/domain/catalog/localized-text';

/** A message for the product's administrator. */
export interface Banner {
  readonly tone: 'info' | 'warning' | 'critical';
  readonly text: LocalizedText;
  readonly fix: LocalizedText;
  /** A path below the documentation's root. */
  readonly docs: string;
}
