import type { Locale } from '@signet/sdk';
import type { Install } from '../install/install.ts';

/** What every page is drawn from. */
export interface PageFacts {
  readonly install: Install;
  readonly locale: Locale;
  /** The host that was asked for. */
  readonly host: string;
  /** The path that was asked for, without its query. */
  readonly path: string;
}
