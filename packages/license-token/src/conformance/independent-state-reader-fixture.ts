type Drops = 'block' | { readonly drop: readonly string[] };

/** The parts of a policy that a state depends on, as the file has them. */
export interface StatePolicy {
  readonly heartbeat: {
    readonly mode: string;
    readonly graceDays?: number;
    readonly softLockDays?: number;
    readonly readOnlyDays?: number;
  };
  readonly onInvalid: string;
  readonly onExpiry: string;
  readonly onMissing: string;
  readonly onRevoked: Drops;
  readonly onSuspended: Drops;
  readonly onVersionBeyondEntitlement: string;
  readonly freeTier?: string;
  readonly clock: { readonly leewaySeconds: number };
}

/** The facts of a case, as the file has them. */
export interface StateFacts {
  readonly token: {
    readonly state: string;
    readonly claims?: { readonly expires_at: number | null; readonly support_until: number | null };
  };
  readonly authority: 'none' | 'revoked' | 'suspended';
  readonly last_heartbeat_at: number | null;
  readonly version: {
    readonly running: string;
    readonly entitled: {
      readonly up_to: string;
      readonly major?: number;
      readonly version?: string;
    };
  } | null;
}

interface Found {
  readonly name: string;
  readonly drops: readonly string[];
  readonly fallback?: boolean;
  readonly page?: string;
  readonly refusal?: string;
}

const everything = ['core', 'cloud', 'updates', 'support', 'downloads'];
const names = ['ACTIVE', 'GRACE', 'SOFT_LOCK', 'READ_ONLY', 'BLOCKED', 'NOT_ACTIVATED'];
const DAY = 86_400;

/** An install’s state as another program would write it from docs/rules.md: findings on top of each other, the gravest name. */
export function readState(facts: StateFacts, policy: StatePolicy, now: number) {
  const found = findings(facts, policy, now);
  const gone = new Set(found.flatMap(({ drops }) => drops));
  const refusal = found.find((part) => part.refusal !== undefined)?.refusal ?? null;
  const page = refusal === null ? (found.find((part) => part.page)?.page ?? null) : null;
  const isFallback = refusal === null && page === null && found.some((part) => part.fallback);
  const rank = Math.max(...found.map(({ name }) => names.indexOf(name)));
  return {
    name: names[rank],
    capabilities: Object.fromEntries(everything.map((one) => [one, !gone.has(one)])),
    fallback_tier: isFallback ? (policy.freeTier ?? null) : null,
    page,
    refusal,
  };
}

const fine: Found = { name: 'ACTIVE', drops: [] };
const fallback: Found = {
  name: 'ACTIVE',
  drops: ['cloud', 'support', 'downloads'],
  fallback: true,
};
const blocked = (refusal: string): Found => ({ name: 'BLOCKED', drops: everything, refusal });
const notActivated: Found = { name: 'NOT_ACTIVATED', drops: everything, refusal: 'NOT_ACTIVATED' };

function findings(facts: StateFacts, policy: StatePolicy, now: number): readonly Found[] {
  const { claims, state } = facts.token;
  if (claims === undefined) {
    const rule = state === 'missing' ? policy.onMissing : policy.onInvalid;
    return [rule === 'fallback' ? fallback : notActivated];
  }
  return [
    authority(facts, policy),
    version(facts, policy),
    term(claims.expires_at, policy, now),
    (claims.support_until ?? 0) > now ? fine : { name: 'ACTIVE', drops: ['support', 'cloud'] },
    heartbeat(facts, policy, now),
  ];
}

function authority({ authority: word }: StateFacts, policy: StatePolicy): Found {
  if (word === 'none') return fine;
  const rule = word === 'revoked' ? policy.onRevoked : policy.onSuspended;
  if (rule === 'block' || rule.drop.includes('core')) return blocked('LICENSE_BLOCKED');
  return { name: 'ACTIVE', drops: rule.drop };
}

function version({ version: seen }: StateFacts, policy: StatePolicy): Found {
  if (seen === null || !isBeyond(seen)) return fine;
  const rule = policy.onVersionBeyondEntitlement;
  if (rule === 'block') return blocked('LICENSE_BLOCKED');
  return { name: 'ACTIVE', drops: rule === 'pauseUpdates' ? ['updates'] : [] };
}

function isBeyond({ running, entitled }: NonNullable<StateFacts['version']>): boolean {
  const [major = NaN, minor = 0, patch = 0] = numbersOf(running);
  if (entitled.up_to === 'major') return major > (entitled.major ?? 0);
  if (entitled.up_to === 'any') return false;
  const [a = 0, b = 0, c = 0] = numbersOf(entitled.version ?? '');
  return (major - a || minor - b || patch - c) > 0;
}

function numbersOf(text: string): readonly number[] {
  const [found = ''] = /^\d+(?:\.\d+){0,2}/.exec(text.replace(/^v/, '')) ?? [];
  return found === '' ? [] : found.split('.').map(Number);
}

function term(end: number | null, policy: StatePolicy, now: number): Found {
  if (end === null || now < end + policy.clock.leewaySeconds) return fine;
  if (policy.onExpiry === 'fallback') return fallback;
  if (policy.onExpiry === 'deny') return blocked('LICENSE_EXPIRED');
  const drops = everything.filter((one) => one !== 'core');
  return { name: 'READ_ONLY', drops, page: 'TRIAL_ENDED' };
}

function heartbeat(
  { last_heartbeat_at: last }: StateFacts,
  policy: StatePolicy,
  now: number,
): Found {
  const { mode, graceDays = 0, softLockDays = 0, readOnlyDays = 0 } = policy.heartbeat;
  if (mode !== 'states') return fine;
  const gap = last === null ? Infinity : now - last;
  const passed = [graceDays, softLockDays, readOnlyDays].filter((days) => gap >= days * DAY);
  const name = names[passed.length] ?? '';
  return { name, drops: passed.length === 0 ? [] : ['updates', 'support'] };
}
