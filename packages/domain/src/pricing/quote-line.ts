import type { LocalizedText } from '../catalog/localized-text.ts';

/** One line of a quote; the amounts of the lines add up to the total. */
export interface QuoteLine {
  readonly kind: 'package' | 'renewal' | 'discount' | 'extra_units' | 'support';
  readonly text: LocalizedText;
  readonly quantity: number;
  /** In minor units; negative for what is taken off. */
  readonly amount: number;
}
