import { mergeRevocations } from '@signet/domain/claims/revocation-list';
import { revocationsKind } from '@signet/domain/claims/signed-kind';
import { err, ok, type Result } from '@signet/domain/shared/result';
import { verifyObject } from '@signet/license-token/verify-object';
import { learnRing, type TrustedKeys } from '../keys/trusted-keys.ts';
import { type HeldToken, holdToken, licenseIdOf } from '../token/held-token.ts';
import { judgeOffer } from '../token/judge-offer.ts';
import { believeReceipt, type ReceiptDoubt } from './believe-receipt.ts';
import type { HeartbeatAnswer } from './heartbeat-wire.ts';
import { type Knowledge, type RevocationProof, withMark } from './knowledge.ts';

/** What became of the token that an answer brought. */
export type TokenNews = 'kept' | 'renewed' | 'handed-over' | 'refused';

/** An answer that was believed, and what the install knows since. */
export interface Absorbed {
  readonly knowledge: Knowledge;
  readonly receipt: NonNullable<Knowledge['receipt']>['claims'];
  readonly token: TokenNews;
}

/** How an answer came: an online one is newer than all before it, a file may have been on its way for long. */
export interface Arrival {
  readonly nonces: readonly string[];
  readonly isFile: boolean;
}

/**
 * What an install knows after an answer. Nothing of it counts unless its receipt is believed; each
 * other part is then judged on its own signature, so one bad part never spoils the rest.
 */
export function absorbAnswer(
  knowledge: Knowledge,
  answer: HeartbeatAnswer,
  { nonces, isFile }: Arrival,
): Result<Absorbed, ReceiptDoubt> {
  // The keys first: the receipt may be signed with one that the ring beside it introduces.
  const keys = keysAfter(knowledge.keys, answer.key_ring);
  const { installId, held } = knowledge;
  const licenseId = licenseIdOf(held.fact) ?? '';
  const believed = believeReceipt(answer.receipt, keys.current, { licenseId, installId, nonces });
  if (!believed.ok) return err(believed.error);
  const isNewest = !isFile || believed.value.iat >= (knowledge.receipt?.claims.iat ?? 0);
  const receipt = isNewest ? { text: answer.receipt, claims: believed.value } : knowledge.receipt;
  const offer = offerIn({ ...knowledge, keys }, answer.token);
  const revocations = revocationsAfter({ ...knowledge, keys }, answer.revocations);
  const after = withMark({ ...knowledge, keys, receipt, revocations, held: offer.held });
  return ok({ knowledge: after, receipt: believed.value, token: offer.news });
}

function keysAfter(keys: TrustedKeys, text: string | undefined): TrustedKeys {
  if (text === undefined) return keys;
  const learned = learnRing(keys, text);
  return learned.ok ? learned.value : keys;
}

/** Takes a token over only when it verifies with a current key and follows the one in force (R11, R12, C31). */
function offerIn(
  { held, keys, product }: Knowledge,
  text: string | undefined,
): { readonly held: HeldToken; readonly news: TokenNews } {
  if (text === undefined || text === held.text) return { held, news: 'kept' };
  const offered = holdToken(text, keys.current, product);
  if (offered.fact.state !== 'valid' || held.fact.state !== 'valid')
    return { held, news: 'refused' };
  const offer = judgeOffer(held.fact.claims, offered.fact.claims);
  if (offer === 'newer') return { held: offered, news: 'renewed' };
  if (offer === 'successor') return { held: offered, news: 'handed-over' };
  return { held, news: offer === 'same' ? 'kept' : 'refused' };
}

/**
 * The revocation list after a newer one, or after what a signed addition adds to it. The same text
 * again changes nothing, and an addition to the whole one takes the place of all additions before it.
 */
export function revocationsAfter(
  { keys, revocations }: Pick<Knowledge, 'keys' | 'revocations'>,
  text: string | undefined,
): RevocationProof | null {
  if (text === undefined || revocations?.texts.includes(text) === true) return revocations;
  const verified = verifyObject(text, keys.current, revocationsKind);
  if (!verified.ok) return revocations;
  const { claims } = verified.value;
  const merged = mergeRevocations(revocations?.claims, claims);
  if (merged === undefined) return revocations;
  const { since, version } = claims;
  if (revocations === null || since === undefined)
    return { claims: merged, base: version, texts: [text] };
  const { texts, base } = revocations;
  return { claims: merged, base, texts: [...(since <= base ? texts.slice(0, 1) : texts), text] };
}
