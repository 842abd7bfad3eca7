import type { Authorization } from '@signet/domain/authorization/authorization';
import { authorizeCapability as decide } from '@signet/domain/authorization/authorize-capability';
import type { Capability } from '@signet/domain/catalog/enforcement-policy';
import type { LicenseDeps } from '../license/deps.ts';
import type { PulseStore } from '../ports/pulse-store.ts';
import type { TokenVerifier } from '../ports/token-verifier.ts';
import { licenseOfToken, unknownTokenStep } from './license-of-token.ts';
import { stateByRecord } from './state-by-record.ts';

/** What a cloud service asks before it serves the holder of a token. */
export interface CapabilityInput {
  readonly token: string;
  readonly capability: Capability;
}

/** What the answer stands on. */
export type CapabilityDeps = Pick<LicenseDeps, 'catalog' | 'clock' | 'licenses'> & {
  readonly verifier: TokenVerifier;
  readonly pulses: Pick<PulseStore, 'pulsesOf'>;
};

/** Whether a service may serve the holder of a token, by the server's record of its license (B40, C30). */
export async function authorizeCapability(
  deps: CapabilityDeps,
  { token, capability }: CapabilityInput,
): Promise<Authorization> {
  const known = await licenseOfToken(deps, token);
  if (!known.ok) {
    return { allowed: false, code: known.error.code, explanation: [unknownTokenStep(known.error)] };
  }
  const { license } = known.value;
  const now = deps.clock.now();
  const pulses = await deps.pulses.pulsesOf([license.id]);
  const lastHeartbeatAt = pulses.get(license.id)?.lastAt ?? null;
  const runtime = stateByRecord(known.value, { now, lastHeartbeatAt });
  return decide({ capability, runtime, supportUntil: license.supportUntil, now });
}
