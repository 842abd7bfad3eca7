import type { LocalizedText } from '@signet/domain/catalog/localized-text';

/** A trial license. */
export interface Trial {
  /** When it ends, Unix seconds. */
  readonly endsAt: number;
  /** Days that are left, the running one included; 0 once it ended. */
  readonly daysLeft: number;
  readonly ended: boolean;
  /** What every page shows until the upgrade (C36). */
  readonly watermark: LocalizedText;
}
