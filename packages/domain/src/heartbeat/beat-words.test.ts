import { describe, expect, test } from 'vitest';
import { telemetryOnly } from '../catalog/enforcement-presets.ts';
import { activeLicense, everyStatus } from '../license/license-fixture.ts';
import { DAY } from '../shared/duration.ts';
import { answerBeat } from './answer-beat.ts';
import { beatInstant as now, beatOf, factsOf, installId, transferredAt } from './beat-fixture.ts';

const docs = '/docs/rules#heartbeat';

describe('B39, R20: why a heartbeat is answered as it is', () => {
  test('a license that stands: the authority, the key, the token, and nothing of a transfer', () => {
    const license = activeLicense();
    expect(answerBeat(beatOf(license), factsOf(license), now).explanation).toMatchObject([
      {
        rule: 'heartbeat.authority',
        outcome: 'pass',
        input: 'active',
        threshold: 'active',
        text: { en: 'The license is not revoked.', ro: 'Licența nu este revocată.' },
        docs,
      },
      { rule: 'key.reissue', outcome: 'pass' },
      {
        rule: 'heartbeat.token',
        outcome: 'pass',
        input: 1,
        threshold: 1,
        text: {
          en: 'The install keeps the key it has.',
          ro: 'Instalarea păstrează cheia pe care o are.',
        },
        docs,
      },
    ]);
  });

  test.each([
    ['suspended', 'LICENSE_SUSPENDED'],
    ['revoked', 'LICENSE_REVOKED'],
    ['refunded', 'LICENSE_REVOKED'],
  ])('a license that is %s is refused with %s', (status, code) => {
    const license = everyStatus().find((one) => one.status === status) ?? activeLicense();
    const [first] = answerBeat(beatOf(license), factsOf(license), now).explanation;
    expect(first).toMatchObject({ outcome: 'fail', input: status, threshold: 'active', code });
  });
});

describe('R1, B40, D06: the policy for a revocation is not that for a suspension', () => {
  const [, suspended = activeLicense(), , revoked = activeLicense()] = everyStatus();
  const block = telemetryOnly('community');

  test.each([
    [{ onRevoked: { drop: ['cloud'] }, onSuspended: 'block' }, 'ACTIVE', 'BLOCKED'],
    [{ onRevoked: 'block', onSuspended: { drop: ['cloud'] } }, 'BLOCKED', 'ACTIVE'],
  ] as const)('%o: revoked is %s, suspended is %s', (change, ofRevoked, ofSuspended) => {
    const policy = { ...block, ...change };
    const states = [revoked, suspended].map(
      (license) => answerBeat(beatOf(license), factsOf(license, { policy }), now).state,
    );
    expect(states).toEqual([ofRevoked, ofSuspended]);
  });
});

test.each([
  ['generation', 'A newer key exists; the install is given it.', 'Există o cheie mai nouă;'],
  [
    'support',
    'The support window changed; the install is given a key that says so.',
    'Fereastra de suport s-a schimbat;',
  ],
  [
    'expiry',
    'The expiry changed; the install is given a key that says so.',
    'Data expirării s-a schimbat;',
  ],
  [
    'key',
    'The signing key changed; the install is given a key signed with the new one.',
    'Cheia de semnare s-a schimbat;',
  ],
])('R12, C31, R18: an install is handed a token because of its %s', (cause, en, ro) => {
  const changes = {
    generation: [{ generation: 2 }, 'k1'],
    support: [{ supportUntil: now + 400 * DAY }, 'k1'],
    expiry: [{ expiresAt: now + DAY }, 'k1'],
    key: [{}, 'k2'],
  } as const;
  const [change, activeKid] = changes[cause as keyof typeof changes];
  const before = activeLicense();
  const newest = { support_until: before.supportUntil, expires_at: before.expiresAt };
  const license = { ...before, ...change };
  const dates = cause === 'generation' ? {} : { newest };
  const beat = beatOf(before, { acceptedKids: ['k1', 'k2'] });
  const answer = answerBeat(beat, factsOf(license, { ...dates, activeKid }), now);
  expect(answer.handOver?.cause).toBe(cause);
  expect(answer.explanation.at(-1)).toMatchObject({ outcome: 'note', text: { en } });
  expect(answer.explanation.at(-1)?.text.ro.split(' ').slice(0, 20).join(' ')).toContain(ro);
});

test('R18: an install with a token of the active key already is signed no other one', () => {
  const license = activeLicense();
  const claims = { ...beatOf(license).claims, kid: 'k2' };
  const answer = answerBeat(
    beatOf(license, { claims }),
    factsOf(license, { activeKid: 'k2' }),
    now,
  );
  expect(answer.handOver).toBeNull();
});

describe('B36, R11: what is said of a transfer', () => {
  const at = now - DAY;
  const { license, successor } = transferredAt(at);
  const over = everyStatus().find(({ status }) => status === 'revoked') ?? activeLicense();
  const seen = { successor, lastSeenInstallId: installId, handedOverAt: null };

  test.each([
    ['hand-over', {}, 'this install is given the new key, once.', 'o singură dată.'],
    [
      'waits-for-key',
      { successor: { ...successor, kid: 'k9' } },
      'the new key waits until this install accepts the key that signed it.',
      'cheia nouă așteaptă până când această instalare acceptă cheia cu care a fost semnată.',
    ],
    [
      'handed-over',
      { handedOverAt: at },
      'was transferred and its new key was handed over before.',
      'iar cheia nouă a fost deja predată.',
    ],
    [
      'other-install',
      { lastSeenInstallId: 'other' },
      'this is not the install that was last seen on it.',
      'aceasta nu este instalarea văzută ultima dată pe ea.',
    ],
    [
      'successor-over',
      { successor: over },
      'the license that followed it is over.',
      'licența care i-a urmat s-a încheiat.',
    ],
  ])('%s', (verdict, change, en, ro) => {
    const facts = factsOf(license, { transfer: { ...seen, ...change } });
    const step = answerBeat(beatOf(license), facts, now).explanation[1];
    expect(step).toMatchObject({ rule: 'heartbeat.transfer', input: verdict, threshold: '30 d' });
    expect([step?.text.en.endsWith(en), step?.text.ro.endsWith(ro)]).toEqual([true, true]);
  });

  test('too late, and nobody knows', () => {
    const late = answerBeat(beatOf(license), factsOf(license, { transfer: seen }), at + 30 * DAY);
    expect(late.explanation[1]).toMatchObject({
      input: 'too-late',
      text: {
        en: 'The license was transferred more than 30 days ago.',
        ro: 'Licența a fost transferată acum mai bine de 30 de zile.',
      },
    });
    const unknown = answerBeat(beatOf(license), factsOf(license), now);
    expect(unknown.explanation[1]).toMatchObject({ input: 'other-install' });
  });

  test('the key of the new owner', () => {
    const answer = answerBeat(beatOf(license), factsOf(license, { transfer: seen }), now);
    expect(answer.explanation.at(-1)?.text).toEqual({
      en: 'The install is given the key of the new owner.',
      ro: 'Instalarea primește cheia noului proprietar.',
    });
  });
});
