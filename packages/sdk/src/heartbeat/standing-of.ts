import type { EnforcementPolicy } from '@signet/domain/catalog/enforcement-policy';
import { entitledVersions, type Release } from '@signet/domain/support/entitled-version';
import type { Standing } from '../license/standing.ts';
import { factsKnown, type Knowledge } from './knowledge.ts';

/** What runs here: the product's version, and what was released when. */
export interface RunningVersion {
  readonly version?: string | undefined;
  readonly releases?: readonly Release[] | undefined;
}

/** The standing that follows from what an install knows (D01, D06, R2). */
export function standingOf(
  knowledge: Knowledge,
  policy: EnforcementPolicy,
  { version: running, releases = [] }: RunningVersion,
): Standing {
  const { fact } = knowledge.held;
  const facts = factsKnown(knowledge);
  if (fact.state !== 'valid' || running === undefined)
    return { token: fact, version: null, ...facts };
  const { issued_at: issuedAt, support_until: supportUntil } = fact.claims;
  const entitled = entitledVersions(policy, { issuedAt, supportUntil }, releases);
  return { token: fact, version: { running, entitled }, ...facts };
}
