import type { LocalizedText } from '@signet/domain/catalog/localized-text';

/** What can go wrong beside the license itself; none of it stops or locks anything. */
export type WarningCode =
  | 'CLOCK_BEHIND'
  | 'LISTENER_FAILED'
  | 'STATE_NOT_KEPT'
  | 'STATE_UNREADABLE'
  | 'TOKEN_REFUSED';

/** Something the product's operator should know, with what to do about it. */
export interface LicenseWarning {
  readonly code: WarningCode;
  readonly text: LocalizedText;
  readonly fix: LocalizedText;
  /** What caused it, for a log; never holds a key or a token. */
  readonly cause?: unknown;
}

/** Hears of warnings; may be called at any time. */
export type Warn = (warning: LicenseWarning) => void;

/** A listener of the host's that can throw without harming the license. */
export function harmless(listener: Warn | undefined): Warn {
  return (warning) => {
    try {
      listener?.(warning);
    } catch {
      // The listener itself reports warnings; there is nobody left to tell.
    }
  };
}
