import { hostVerdict } from '@signet/domain/binding/host-verdict';
import type { Product } from '@signet/domain/catalog/product';
import type { InstallError } from '@signet/domain/error/install-error';
import { err, ok, type Result } from '@signet/domain/shared/result';
import { authorityKnown, noWord } from '../heartbeat/authority-known.ts';
import type { Knowledge } from '../heartbeat/knowledge.ts';
import { problemOf } from '../license/problem-of.ts';
import { type HeldToken, holdToken } from './held-token.ts';
import { judgeOffer } from './judge-offer.ts';

/** Where a key is to be activated. */
export interface ActivationPlace {
  readonly product: Product;
  readonly canonicalHost?: string | undefined;
  readonly now: number;
}

/** What is known after an activation; the same object where the key changes nothing. */
export type ActivationVerdict = Result<Knowledge, InstallError>;

/**
 * Judges a pasted key before anything is said to be activated (D18): signature, product, date,
 * revocation as far as it is known here, and the configured host. An older key of the license in
 * force changes nothing, because the newer one stands for it.
 */
export function activateToken(
  knowledge: Knowledge,
  pasted: string,
  place: ActivationPlace,
): ActivationVerdict {
  const { held, keys } = knowledge;
  const offered = holdToken(pasted, keys.current, knowledge.product);
  if (offered.text !== '' && offered.text === held.text) return ok(knowledge);
  const problem = problemWith(knowledge, offered, place);
  if (problem !== null) return err(problem);
  if (offered.fact.state !== 'valid') return err({ code: 'LICENSE_MISSING' });
  const ours = held.fact.state === 'valid' ? held.fact.claims : null;
  const offer = ours === null ? 'other' : judgeOffer(ours, offered.fact.claims);
  if (offer === 'same' || offer === 'older') return ok(knowledge);
  // What was said of one license says nothing of another: the old one may have been revoked.
  return ok({ ...knowledge, held: offered, receipt: offer === 'newer' ? knowledge.receipt : null });
}

function problemWith(
  { revocations }: Knowledge,
  { fact }: HeldToken,
  { product, canonicalHost, now }: ActivationPlace,
): InstallError | null {
  const proofs = { receipt: null, revocations: revocations?.claims ?? null };
  const word = fact.state === 'valid' ? authorityKnown(fact.claims, proofs) : noWord;
  const problem = problemOf({ token: fact, ...word }, product, now);
  const { domainBinding } = product.enforcement;
  if (problem !== null || canonicalHost === undefined || domainBinding !== 'enforce')
    return problem;
  const verdict =
    fact.state === 'valid' ? hostVerdict(canonicalHost, fact.claims.domain_binding) : null;
  return verdict === null || verdict.allowed ? null : verdict.error;
}
