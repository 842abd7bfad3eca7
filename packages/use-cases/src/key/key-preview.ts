import type { SignetError } from '@signet/domain/error/signet-error';
import type { Explanation } from '@signet/domain/explanation/explanation';
import type { FleetAdoption } from '@signet/domain/key/adoption';
import type { KeyEffect } from '@signet/domain/key/key-effect';

interface Looked {
  readonly explanation: Explanation;
  /** Who accepts the key; `null` where that decides nothing. */
  readonly adoption: FleetAdoption | null;
}

/** What a change of the ring would do, or why it would be refused. */
export type KeyPreview =
  | (Looked & { readonly allowed: true; readonly effects: readonly KeyEffect[] })
  | (Looked & { readonly allowed: false; readonly reason: SignetError });
