import type { StoredLicense } from '../ports/license-store.ts';

/** What a command answers: the licenses it wrote, in the decision's order, and the new token's text. */
export interface CommandAnswer {
  readonly licenses: readonly StoredLicense[];
  readonly token: string | null;
}
