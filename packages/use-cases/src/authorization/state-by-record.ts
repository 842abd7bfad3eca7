import { evaluateRuntime } from '@signet/domain/runtime/evaluate-runtime';
import type { RuntimeState } from '@signet/domain/runtime/runtime-state';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import { factsOfLicense } from '@signet/domain/timeline/facts-of-license';
import type { KnownLicense } from './license-of-token.ts';

/** What a license may do by the server's own record, whatever an older token of it says. */
export function stateByRecord(
  { license, product }: KnownLicense,
  {
    now,
    lastHeartbeatAt,
  }: { readonly now: UnixSeconds; readonly lastHeartbeatAt: UnixSeconds | null },
): RuntimeState {
  const facts = factsOfLicense(license, { signedAt: license.issuedAt, lastHeartbeatAt });
  return evaluateRuntime(facts, product.enforcement, now);
}
