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

/** Tells the host of warnings, and remembers the one an administrator should see. */
export class Warnings {
  readonly #listener: Warn | undefined;
  #lasting: LicenseWarning | null = null;

  constructor(listener: Warn | undefined) {
    this.#listener = listener;
  }

  /** The newest warning about the state folder: it stays true until a restart. */
  get lasting(): LicenseWarning | null {
    return this.#lasting;
  }

  readonly tell: Warn = (warning) => {
    if (warning.code === 'STATE_NOT_KEPT' || warning.code === 'STATE_UNREADABLE') {
      this.#lasting = warning;
    }
    try {
      this.#listener?.(warning);
    } catch {
      // The listener itself reports warnings; there is nobody left to tell.
    }
  };
}
