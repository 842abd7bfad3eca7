import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heartbeatStates, telemetryOnly, termAccess } from '../catalog/enforcement-presets.ts';
import { activeLicense, everyStatus } from '../license/license-fixture.ts';
import type { License } from '../license/license.ts';
import { evaluateRuntime } from '../runtime/evaluate-runtime.ts';
import { DAY } from '../shared/duration.ts';
import { answerBeat } from './answer-beat.ts';
import { beatInstant as now, beatOf, factsOf, installId, transferredAt } from './beat-fixture.ts';

const [active, suspended, expired, revoked, refunded] = everyStatus();

describe('B39, B49, D09, D10, R20: what a heartbeat is told', () => {
  test.each<readonly [string, License | undefined, boolean, string | null, string]>([
    ['active', active, false, null, 'ACTIVE'],
    ['suspended', suspended, false, 'suspended', 'BLOCKED'],
    ['expired', expired, false, null, 'ACTIVE'],
    ['revoked', revoked, true, 'leaked', 'BLOCKED'],
    ['refunded', refunded, true, 'refunded', 'BLOCKED'],
  ])('%s', (status, license = activeLicense(), isRevoked, reason, state) => {
    expect(license.status).toBe(status);
    const answer = answerBeat(beatOf(license), factsOf(license), now);
    expect(answer).toMatchObject({ revoked: isRevoked, reason, state, handOver: null });
    expect(answer.explanation[0]?.outcome).toBe(reason === null ? 'pass' : 'fail');
  });

  test.each([
    [13.999, 'ACTIVE'],
    [14, 'GRACE'],
    [31, 'SOFT_LOCK'],
    [45, 'READ_ONLY'],
    [400, 'READ_ONLY'],
  ])(
    'D02–D05, D09: a beat after %d days, when the install is %s, restores ACTIVE',
    (days, name) => {
      const license = { ...activeLicense(), supportUntil: now + 900 * DAY };
      const at = now + Math.floor(days * DAY);
      const beat = beatOf(license);
      const token = { state: 'valid', claims: beat.claims } as const;
      const silent = { token, authority: 'none', version: null, highWaterMark: null } as const;
      const before = evaluateRuntime({ ...silent, lastHeartbeatAt: now }, heartbeatStates, at);
      expect(before.name).toBe(name);
      expect(answerBeat(beat, factsOf(license), at).state).toBe('ACTIVE');
    },
  );

  test('C31: an expired install whose license was extended is answered by its new dates', () => {
    const license = { ...activeLicense(), expiresAt: now + DAY };
    const claims = { ...beatOf(license).claims, expires_at: now - DAY, exp: now - DAY };
    const newest = { support_until: license.supportUntil, expires_at: now - DAY };
    const facts = factsOf(license, { newest, policy: termAccess });
    expect(answerBeat(beatOf(license, { claims }), facts, now)).toMatchObject({
      state: 'ACTIVE',
      handOver: { kind: 'sign', cause: 'expiry' },
    });
    const lacking = { ...facts, activeKid: 'k9' };
    expect(answerBeat(beatOf(license, { claims }), lacking, now)).toMatchObject({
      handOver: null,
    });
    expect(answerBeat(beatOf(license, { claims }), lacking, now).state).not.toBe('ACTIVE');
  });

  test('B42: a revoked install of a product that only measures stays ACTIVE', () => {
    const license = revoked ?? activeLicense();
    const policy = telemetryOnly('community');
    const answer = answerBeat(beatOf(license), factsOf(license, { policy }), now);
    expect(answer).toMatchObject({ revoked: true, state: 'ACTIVE' });
  });

  test('D06: a version beyond the support window is BLOCKED without being revoked', () => {
    const version = { running: '2.0.0', entitled: { upTo: 'version', version: '1.9.0' } } as const;
    const license = activeLicense();
    const answer = answerBeat(beatOf(license, { version }), factsOf(license), now);
    expect(answer).toMatchObject({ revoked: false, reason: null, state: 'BLOCKED' });
  });

  test('the operator’s words are not answered', () => {
    const license = revoked ?? activeLicense();
    const answer = answerBeat(beatOf(license), factsOf(license), now);
    expect(JSON.stringify(answer)).not.toContain('forum');
  });
});

describe('R12, C31, R18: which token it is handed', () => {
  const both = ['k1', 'k2'];
  const older = { generation: 3, kid: 'k2' };
  const supported = { supportUntil: now + 400 * DAY };

  test.each<readonly [string, object, object, readonly string[], object | null]>([
    ['nothing new', {}, {}, both, null],
    [
      'a newer generation',
      older,
      { activeKid: 'k2' },
      both,
      { kind: 'newest', cause: 'generation' },
    ],
    ['a newer generation it cannot verify', older, { activeKid: 'k2' }, ['k1'], null],
    ['another support window', supported, {}, ['k1'], { kind: 'sign', cause: 'support' }],
    ['the same, nothing listed', supported, {}, [], { kind: 'sign', cause: 'support' }],
    ['the same, under a key it lacks', supported, { activeKid: 'k2' }, ['k1'], null],
    ['support that ended', { supportUntil: null }, {}, both, { kind: 'sign', cause: 'support' }],
    ['an extension', { expiresAt: now + DAY }, {}, both, { kind: 'sign', cause: 'expiry' }],
    ['a new key it accepts', {}, { activeKid: 'k2' }, both, { kind: 'sign', cause: 'key' }],
    ['a new key it lacks', {}, { activeKid: 'k2' }, ['k1'], null],
    ['a new key, nothing listed', {}, { activeKid: 'k2' }, [], null],
  ])('%s', (_, change, known, acceptedKids, expected) => {
    const license = { ...activeLicense(), ...change };
    const before = activeLicense();
    const newest = { support_until: before.supportUntil, expires_at: before.expiresAt };
    const beat = beatOf(before, { acceptedKids });
    const answer = answerBeat(beat, factsOf(license, { newest, ...known }), now);
    expect(answer.handOver).toEqual(
      expected === null ? null : { licenseId: 'lic_01', ...expected },
    );
    expect(answer.explanation.at(-1)?.outcome).toBe(expected === null ? 'pass' : 'note');
  });

  test('a token of the newest generation stays, even beside an older record', () => {
    const license = activeLicense();
    const claims = { ...beatOf(license).claims, generation: 7 };
    expect(answerBeat(beatOf(license, { claims }), factsOf(license), now).handOver).toBeNull();
  });

  test.each(everyStatus())('only an active license has a token signed: $status', (license) => {
    const facts = factsOf({ ...license, supportUntil: now + 400 * DAY }, { activeKid: 'k2' });
    const newest = { support_until: license.supportUntil, expires_at: license.expiresAt };
    const answer = answerBeat(beatOf(license, { acceptedKids: both }), { ...facts, newest }, now);
    expect(answer.handOver?.kind).toBe(license.status === 'active' ? 'sign' : undefined);
  });

  test('R18: no install is ever handed a token whose key it does not accept', () => {
    const kids = fc.subarray(['k1', 'k2', 'k3']);
    const kid = fc.constantFrom('k1', 'k2', 'k3');
    fc.assert(
      fc.property(
        kids,
        fc.tuple(kid, kid, kid),
        fc.nat(3),
        (accepted, [own, newest, next], gen) => {
          const license = { ...activeLicense(), kid: newest, generation: 2 };
          const claims = { ...beatOf(license).claims, kid: own, generation: gen };
          const beat = beatOf(license, { acceptedKids: accepted, claims });
          const { handOver } = answerBeat(beat, factsOf(license, { activeKid: next }), now);
          const handed = handOver?.kind === 'sign' ? next : newest;
          expect(handOver === null || [own, ...accepted].includes(handed)).toBe(true);
        },
      ),
    );
  });
});

describe('B36, R11: after a transfer', () => {
  const at = now - DAY;
  const { license, successor } = transferredAt(at);
  const seen = { successor, lastSeenInstallId: installId, handedOverAt: null };
  const handedOver = { kind: 'newest', licenseId: 'lic_02', cause: 'transfer' };
  const gone = { revoked: true, reason: 'transferred', state: 'BLOCKED', handOver: null };
  const kept = { revoked: false, reason: null, state: 'ACTIVE' };

  test.each<readonly [string, object, number, object]>([
    ['at once', {}, at, { ...kept, handOver: handedOver }],
    ['one second before 30 days', {}, at + 30 * DAY - 1, { ...kept, handOver: handedOver }],
    ['after 30 days', {}, at + 30 * DAY, gone],
    ['once handed over', { handedOverAt: at + 1 }, at + 2, gone],
    ['another install', { lastSeenInstallId: 'other' }, at + 1, gone],
    ['an install never seen', { lastSeenInstallId: null }, at + 1, gone],
    [
      'a new key it lacks',
      { successor: { ...successor, kid: 'k9' } },
      at,
      { ...kept, handOver: null },
    ],
    ['a successor that is over', { successor: revoked }, at + 1, gone],
    ['a suspended successor', { successor: suspended }, at + 1, { revoked: false }],
  ])('%s', (_, change, instant, expected) => {
    const transfer = { ...seen, ...change };
    const facts = factsOf(license, { transfer, policy: heartbeatStates });
    const answer = answerBeat(beatOf(license), facts, instant);
    expect(answer).toMatchObject(expected);
    expect(answer.explanation.map(({ rule }) => rule)).toContain('heartbeat.transfer');
  });

  test('the install is judged by the dates of the license it is handed', () => {
    const dated = { ...license, expiresAt: at };
    const transfer = { ...seen, successor: { ...successor, expiresAt: at + 90 * DAY } };
    const answer = answerBeat(beatOf(dated), factsOf(dated, { transfer, policy: termAccess }), now);
    expect(answer).toMatchObject({ state: 'ACTIVE', handOver: handedOver });
  });

  test('without the facts of the handover nobody is handed anything', () => {
    expect(answerBeat(beatOf(license), factsOf(license), now)).toMatchObject(gone);
  });
});
