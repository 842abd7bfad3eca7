import type { Actor } from '../actor/actor.ts';

/** Who asks, in which request, and whether a repetition must answer the same. */
export interface CommandContext {
  readonly actor: Actor;
  readonly requestId: string;
  readonly idempotency: { readonly key: string; readonly requestHash: string } | null;
}
