import { evaluateRuntime } from '../runtime/evaluate-runtime.ts';
import type { RuntimeFacts } from '../runtime/runtime-facts.ts';
import { DAY, type UnixSeconds } from '../shared/duration.ts';
import { type StatePolicyName, statePolicies, statePolicyNames } from './state-policies-fixture.ts';
import type { VectorCase, VectorFile } from './vector-file-fixture.ts';

/** 21 January 2027, 00:00 UTC: sixty days after the license was issued. */
const now = Date.UTC(2027, 0, 21) / 1000;
const issued = now - 60 * DAY;
const license = { iat: issued, kind: 'perpetual', expires_at: null, support_until: now + DAY };
type Claims = Omit<typeof license, 'expires_at' | 'support_until'> & {
  readonly expires_at: UnixSeconds | null;
  readonly support_until: UnixSeconds | null;
};

const healthy: RuntimeFacts = {
  token: { state: 'valid', claims: license },
  authority: 'none',
  lastHeartbeatAt: now,
  version: null,
  highWaterMark: null,
};
const withClaims = (changes: Partial<Claims>): Partial<RuntimeFacts> => ({
  token: { state: 'valid', claims: { ...license, ...changes } },
});
const silentFor = (seconds: number) => ({ lastHeartbeatAt: now - seconds });
const runs = (running: string, entitled: NonNullable<RuntimeFacts['version']>['entitled']) => ({
  version: { running, entitled },
});
const invalid = {
  token: { state: 'invalid', error: { code: 'LICENSE_BAD_SIGNATURE', kid: 'k' } },
} as const;
const expiredAt = (at: UnixSeconds) => withClaims({ kind: 'trial', expires_at: at });

/** What is asked of every policy. */
const cases: Readonly<Record<string, Partial<RuntimeFacts>>> = {
  healthy: {},
  'no key': { token: { state: 'missing' } },
  'a key that is no license': invalid,
  'a trial that runs': expiredAt(now + 1),
  'over for a second less than the leeway': expiredAt(now - 59),
  'over by the leeway': expiredAt(now - 60),
  'over at this second': expiredAt(now),
  'support ends now': withClaims({ support_until: now }),
  'no support': withClaims({ support_until: null }),
  revoked: { authority: 'revoked' },
  suspended: { authority: 'suspended' },
  'revoked and silent': { authority: 'revoked', lastHeartbeatAt: null },
  'revoked and expired': { ...expiredAt(now - DAY), authority: 'revoked' },
  'never seen': { lastHeartbeatAt: null },
  'silent for a second less than 14 days': silentFor(14 * DAY - 1),
  'silent for 14 days': silentFor(14 * DAY),
  'silent for a second less than 31 days': silentFor(31 * DAY - 1),
  'silent for 31 days': silentFor(31 * DAY),
  'silent for a second less than 45 days': silentFor(45 * DAY - 1),
  'silent for 45 days': silentFor(45 * DAY),
  'seen in the future': silentFor(-5 * DAY),
  'silent and expired': { ...expiredAt(now - DAY), ...silentFor(50 * DAY) },
  'any version': runs('9.0.0', { upTo: 'any' }),
  'the entitled major': runs('v1.99.0', { upTo: 'major', major: 1 }),
  'a later major': runs('2.0.0-rc.1', { upTo: 'major', major: 1 }),
  'the entitled version': runs('1.8.2', { upTo: 'version', version: '1.8.2' }),
  'a later version': runs('1.10.0', { upTo: 'version', version: '1.9.9' }),
  'a version that nobody can read': runs('nightly', { upTo: 'major', major: 1 }),
  'a clock before the issue': withClaims({ iat: now + DAY }),
  'a clock that was turned back': { highWaterMark: now + DAY },
};

/** Facts and policies, and the state that an install is in (R1–R3, D01–D10, A20, A21, C38). */
export function stateVectors(): VectorFile {
  return {
    about:
      'What is known of an install, a policy by its name, and now in Unix seconds. Expected: the name of the state, what works, and what stands instead of the product (null: the product itself).',
    policies: statePolicies,
    vectors: statePolicyNames.flatMap((policy) =>
      Object.entries(cases).map(([name, facts]) =>
        vectorOf(`${policy}: ${name}`, policy, { ...healthy, ...facts }),
      ),
    ),
  };
}

function vectorOf(name: string, policy: StatePolicyName, facts: RuntimeFacts): VectorCase {
  const state = evaluateRuntime(facts, statePolicies[policy], now);
  return {
    name,
    policy,
    now,
    facts: viewFacts(facts),
    expected: {
      name: state.name,
      capabilities: state.capabilities,
      fallback_tier: state.fallbackTier ?? null,
      page: state.page ?? null,
      refusal: state.error?.code ?? null,
    },
  };
}

function viewFacts({ token, authority, lastHeartbeatAt, version, highWaterMark }: RuntimeFacts) {
  return {
    token:
      token.state === 'invalid' ? { state: token.state, code: token.error.code } : { ...token },
    authority,
    last_heartbeat_at: lastHeartbeatAt,
    version:
      version === null
        ? null
        : {
            running: version.running,
            entitled: { up_to: version.entitled.upTo, ...limitOf(version) },
          },
    high_water_mark: highWaterMark,
  };
}

function limitOf({ entitled }: NonNullable<RuntimeFacts['version']>) {
  if (entitled.upTo === 'any') return {};
  return entitled.upTo === 'major' ? { major: entitled.major } : { version: entitled.version };
}
