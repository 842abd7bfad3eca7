import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defineCatalog } from '../catalog/define-catalog.ts';
import {
  heartbeatStates,
  offlineFallback,
  telemetryOnly,
  termAccess,
} from '../catalog/enforcement-presets.ts';
import { lintClaims } from '../claims/lint-claims.ts';
import { DAY } from '../shared/duration.ts';
import type { Decision } from './decision.ts';
import { effectsOf } from './effect.ts';
import { type ActionName, actionNames, everyAction } from './every-action-fixture.ts';
import { issueLicense } from './issue-license.ts';
import { legalEdges } from './legal-edges.ts';
import { issueCommand, issueInstant, mintAt, termProduct } from './license-fixture.ts';
import type { License, LicenseId } from './license.ts';

/** What the sources say of a license, in as few words as possible. */
interface Model {
  now: number;
  status: string;
  kind: 'perpetual' | 'trial' | 'term';
  generation: number;
  expiresAt: number | null;
  supportUntil: number | null;
  windowUntil: number | null;
}

/** The records of a license and its successors. */
interface Real {
  readonly records: Map<LicenseId, License>;
  current: LicenseId;
  tokens: number;
}

const catalog = defineCatalog({ defaultProduct: 'sample', products: { sample: termProduct } });
const policies = [
  telemetryOnly('community'),
  offlineFallback('community'),
  heartbeatStates,
  termAccess,
];
const over = ['revoked', 'refunded', 'transferred'];

/** Whether the sources allow an action, independently of the code under test. */
function isAllowed(model: Model, action: ActionName): boolean {
  const { status, kind, now, expiresAt, windowUntil } = model;
  const isPast = expiresAt !== null && expiresAt <= now;
  const isOpen = !over.includes(status);
  const rules: Readonly<Record<ActionName, boolean>> = {
    'license.resend': status === 'active' && !isPast,
    'license.transfer': status === 'active' && !isPast,
    'license.revoke': isOpen,
    'license.suspend': status === 'active',
    'license.reinstate': status === 'suspended',
    'license.refund': isOpen,
    'license.mark_refunded': isOpen || status === 'revoked',
    'license.extend': isOpen && expiresAt !== null,
    'license.renew_support': isOpen && status !== 'expired' && kind !== 'trial' && !isPast,
    'license.upgrade': status === 'active' || status === 'expired',
    'license.multi_install_window': status === 'active' && !isPast && now >= (windowUntil ?? 0),
    'license.expire': status === 'active' && isPast,
  };
  return rules[action];
}

/** What an allowed action makes of the model. */
function apply(model: Model, action: ActionName, days: number): void {
  const statuses: Partial<Record<ActionName, string>> = {
    'license.revoke': 'revoked',
    'license.suspend': 'suspended',
    'license.refund': 'refunded',
    'license.mark_refunded': 'refunded',
    'license.expire': 'expired',
    'license.extend': model.status === 'suspended' ? 'suspended' : 'active',
    'license.renew_support': model.status,
  };
  model.status = statuses[action] ?? 'active';
  if (action === 'license.transfer') {
    model.generation = 0;
    model.windowUntil = null;
  }
  if (action === 'license.multi_install_window') model.windowUntil = model.now + 7 * DAY;
  if (/resend|transfer|extend|renew|upgrade/.test(action)) model.generation += 1;
  if (action === 'license.extend') {
    model.expiresAt = Math.max(model.now, model.expiresAt ?? 0) + days * DAY;
  }
  if (action === 'license.renew_support') {
    model.supportUntil = Math.max(model.now, model.supportUntil ?? 0) + days * DAY;
  }
  if (action === 'license.upgrade') {
    // Enterprise comes with a year of support.
    const year = new Date(model.now * 1000).setUTCFullYear(
      new Date(model.now * 1000).getUTCFullYear() + 1,
    );
    // 29 February has no anniversary: the window ends a day before 1 March.
    const leap = new Date(year).getUTCDate() === new Date(model.now * 1000).getUTCDate() ? 0 : DAY;
    model.kind = 'perpetual';
    model.expiresAt = null;
    model.supportUntil = Math.max(model.supportUntil ?? 0, year / 1000 - leap);
  }
}

class Act implements fc.Command<Model, Real> {
  readonly action: ActionName;
  readonly days: number;

  constructor(action: ActionName, length: number) {
    this.action = action;
    this.days = length;
  }

  check = () => true;

  run = (model: Model, real: Real) => perform(this, model, real);
  toString = () => `${this.action}(${this.days})`;
}

class Wait implements fc.Command<Model, Real> {
  readonly seconds: number;

  constructor(length: number) {
    this.seconds = length;
  }

  check = () => true;
  run = (model: Model) => void (model.now += this.seconds);
  toString = () => `wait(${this.seconds})`;
}

function perform({ action, days }: Act, model: Model, real: Real): void {
  const before = real.records.get(real.current)!;
  const mint = mintOf(model, real);
  const decide = () => everyAction[action](before, { mint, days });
  const decided = decide();
  expect(decide()).toEqual(decided);
  expect(decided.ok).toBe(isAllowed(model, action));
  if (!decided.ok) return;
  apply(model, action, days);
  checkDecision(decided.value, before, mint.now);
  const others = new Map(real.records);
  for (const license of decided.value.licenses) {
    real.records.set(license.id, deepFreeze(license));
    others.delete(license.id);
  }
  real.current = decided.value.licenses.at(-1)!.id;
  if (decided.value.claims !== null) real.tokens += 1;
  for (const [id, license] of others) expect(real.records.get(id)).toBe(license);
  checkAgainst(model, real.records.get(real.current)!);
}

function mintOf({ now }: Model, { tokens }: Real) {
  return {
    ...mintAt(now),
    jti: `jti-${tokens + 1}`,
    licenseId: `lic_${tokens + 1}` as const,
  };
}

function checkDecision({ event, licenses, claims }: Decision, before: License, now: number): void {
  // The edge that the table says.
  const edge = Object.entries(legalEdges[before.status]).find(([name]) => name === event.type);
  expect(edge?.[1]).toBe(event.license.status);
  if (over.includes(before.status)) expect(event.type).toBe('license.mark_refunded');
  expect(event.at).toBe(now);
  expect(licenses).toContain(event.license);
  for (const policy of policies) {
    const effects = effectsOf(event, policy).map(({ code }) => code);
    expect(effects).not.toEqual([]);
    expect(new Set(effects).size).toBe(effects.length);
  }
  const holder = licenses.at(-1)!;
  if (claims === null) {
    expect(holder).toMatchObject({ generation: before.generation, jti: before.jti });
    return;
  }
  expect(lintClaims(claims, catalog)).toEqual([]);
  expect(claims).toMatchObject({
    sub: holder.id,
    jti: holder.jti,
    iat: now,
    issued_at: now,
    generation: holder.generation,
    expires_at: holder.expiresAt,
    support_until: holder.supportUntil,
  });
  expect(claims.exp ?? null).toBe(claims.expires_at);
  expect(holder.generation).toBe(holder.id === before.id ? before.generation + 1 : 1);
}

function checkAgainst(model: Model, license: License): void {
  const { status, kind, generation, expiresAt, supportUntil } = license;
  const windowUntil = license.multiInstallWindow?.until ?? null;
  const { now } = model;
  expect({ now, status, kind, generation, expiresAt, supportUntil, windowUntil }).toEqual(model);
}

function deepFreeze<T extends object>(value: T): T {
  for (const member of Object.values(value)) {
    if (typeof member === 'object' && member !== null) deepFreeze(member);
  }
  return Object.freeze(value);
}

function start(kind: Model['kind']): { model: Model; real: Real } {
  const term = kind === 'term' ? { days: 30 } : null;
  const issued = issueLicense(termProduct, { ...issueCommand, kind, term }, mintAt(issueInstant));
  if (!issued.ok) throw new Error(`Refused: ${issued.error.code}`);
  const { license } = issued.value.event;
  const { generation, expiresAt, supportUntil } = license;
  return {
    model: {
      now: issueInstant,
      status: 'active',
      kind,
      generation,
      expiresAt,
      supportUntil,
      windowUntil: null,
    },
    real: { records: new Map([[license.id, deepFreeze(license)]]), current: license.id, tokens: 2 },
  };
}

const days = fc.integer({ min: 1, max: 60 });
const seconds = fc.oneof(
  fc.constantFrom(0, 1, DAY - 1, DAY, 14 * DAY, 30 * DAY - 1, 30 * DAY),
  fc.nat(100 * DAY),
);
/** What ends a license is rare, so that histories are long. */
const ends = ['license.revoke', 'license.refund', 'license.mark_refunded'];
const lively = actionNames.filter((name) => !ends.includes(name));
const act = (names: readonly ActionName[]) =>
  fc.tuple(fc.constantFrom(...names), days).map(([name, count]) => new Act(name, count));
const commands = fc.commands(
  [act(lively), act(lively), act(actionNames), seconds.map((count) => new Wait(count))],
  { maxCommands: 40 },
);

test('R11–R17, D10: every history of a license is what an independent model of the sources says', () => {
  const kinds = fc.constantFrom('perpetual', 'trial', 'term');
  fc.assert(
    fc.property(kinds, commands, (kind, history) => fc.modelRun(() => start(kind), history)),
    { numRuns: 300 },
  );
});
