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
import { apply, isAllowed, type Model, over } from './license-model-fixture.ts';
import type { License, LicenseId } from './license.ts';

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
