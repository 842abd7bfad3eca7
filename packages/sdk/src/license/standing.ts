import type { RuntimeFacts, TokenFact } from '@signet/domain/runtime/runtime-facts';

/** Everything a license's word depends on beside clock, catalog and policy. */
export interface Standing extends Omit<RuntimeFacts, 'token'> {
  readonly token: TokenFact;
  /** Why the authority ended or paused the license: a code; `null` where it did not, or did not say. */
  readonly reason: string | null;
}

/** The standing of a license that nobody was ever asked about. */
export function offlineStanding(token: TokenFact): Standing {
  return {
    token,
    authority: 'none',
    reason: null,
    lastHeartbeatAt: null,
    version: null,
    highWaterMark: null,
  };
}
