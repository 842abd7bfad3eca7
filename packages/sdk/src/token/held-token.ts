import type { TokenFact } from '@signet/domain/runtime/runtime-facts';
import type { KeyRing } from '@signet/license-token/key-ring';
import { readTokenText } from '@signet/license-token/read-token-text';
import { judgeOffer } from './judge-offer.ts';
import { readToken } from './read-token.ts';

/** The token an install runs on. */
export interface HeldToken {
  /** The token alone, as it is sent; empty when there is none. */
  readonly text: string;
  readonly fact: TokenFact;
}

/** What was taken over or activated at run time, as it is kept. */
export interface KeptToken {
  readonly token: string;
  /** The license that was configured then; another one configured since has the word. */
  readonly over: string | null;
}

/** Reads a pasted key as the token to hold. */
export function holdToken(pasted: string | undefined, keys: KeyRing, product: string): HeldToken {
  return { text: readTokenText(pasted), fact: readToken(pasted, keys, product) };
}

/** The id of the license a fact is about; `null` for none. */
export function licenseIdOf(fact: TokenFact): string | null {
  return fact.state === 'valid' ? fact.claims.sub : null;
}

/**
 * Which of the configured and the kept token an install runs on (D18, R12): the newer generation of
 * one license; the kept one while what is configured is still what it was put over, or is no license
 * at all; else the configured one, because somebody changed it since.
 */
export function chooseToken(
  configured: HeldToken,
  kept: { readonly held: HeldToken; readonly over: string | null } | null,
): HeldToken {
  if (kept === null || kept.held.fact.state !== 'valid') return configured;
  if (configured.fact.state !== 'valid') return kept.held;
  const [ours, theirs] = [configured.fact.claims, kept.held.fact.claims];
  if (ours.sub !== theirs.sub) return kept.over === ours.sub ? kept.held : configured;
  return judgeOffer(ours, theirs) === 'older' ? configured : kept.held;
}
