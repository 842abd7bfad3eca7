import { describe, expect, test } from 'vitest';
import { DAY } from '../shared/duration.ts';
import type { RingKey } from './key-ring.ts';
import { explainReissue } from './reissue.ts';
import { decideRetirement, explainLingering } from './retire-key.ts';
import { rotationDue } from './rotation-due.ts';

const docs = '/docs/rules#key';
const ring: readonly RingKey[] = [
  { kid: 'k1', algorithm: 'EdDSA', stage: 'active' },
  { kid: 'k0', algorithm: 'EdDSA', stage: 'retiring' },
];

describe('B56, B70: why an install is given a token of the active key, or keeps its own', () => {
  test.each([
    ['k2', [], 'The install already runs with k2.', 'Instalarea folosește deja k2.'],
    [
      'k1',
      ['k2'],
      'The install accepts k2 and is given a key signed with it.',
      'Instalarea acceptă k2 și primește o cheie semnată cu ea.',
    ],
    [
      'k1',
      ['k1'],
      'The install runs with k1 and does not accept k2 yet.',
      'Instalarea folosește k1 și nu acceptă încă k2.',
    ],
  ])('a token of %s, accepting %j', (tokenKid, acceptedKids, en, ro) => {
    const step = explainReissue({ tokenKid, acceptedKids }, 'k2');
    expect(step).toMatchObject({
      rule: 'key.reissue',
      input: acceptedKids,
      threshold: 'k2',
      text: { en, ro },
      docs,
    });
  });

  test('B56: an install on an old key is told what to do before the key retires', () => {
    expect(explainReissue({ tokenKid: 'k1', acceptedKids: [] }, 'k2').fix).toEqual({
      en: 'Update the install to a release that knows k2, then re-send before k1 retires.',
      ro: 'Actualizează instalarea la o versiune care cunoaște k2, apoi retrimite înainte ca k1 să fie retrasă.',
    });
  });
});

describe('B71: why a key leaves the ring, or stays', () => {
  const live = { name: 'acme.ro', status: 'active', kid: 'k0' } as const;

  test('nobody carries it', () => {
    expect(decideRetirement(ring, 'k0', []).explanation).toEqual([
      {
        rule: 'key.stage',
        outcome: 'pass',
        input: 'retiring',
        threshold: 'retiring',
        text: { en: 'Key k0 no longer signs.', ro: 'Cheia k0 nu mai semnează.' },
        docs,
      },
      {
        rule: 'key.holders',
        outcome: 'pass',
        input: 0,
        threshold: 0,
        text: {
          en: 'No live license carries k0.',
          ro: 'Nicio licență în uz nu poartă cheia k0.',
        },
        docs,
      },
    ]);
    expect(decideRetirement(ring, 'k0', [live]).explanation[1]).toMatchObject({
      rule: 'key.holders',
      input: 1,
      code: 'KEY_IN_USE',
    });
  });

  test.each([
    [
      'k1',
      'active',
      {
        param: 'kid',
        detail: {
          en: 'Key k1 is active, not retiring.',
          ro: 'Cheia k1 este active, nu în retragere (retiring).',
        },
      },
    ],
    ['k9', 'k9', { what: 'signing key' }],
  ])('%s may not', (kid, input, error) => {
    const { result, explanation } = decideRetirement(ring, kid, []);
    expect(result).toMatchObject({ error });
    expect(explanation).toMatchObject([{ rule: 'key.stage', input, threshold: 'retiring' }]);
  });

  test.each([
    [[], 'Nicio instalare nu mai trimite semnale cu o cheie semnată cu k0.', undefined],
    [['a'], '1 instalare încă trimite semnale cu o cheie semnată cu k0.', 'Așteaptă'],
    [['a', 'b'], '2 instalări încă trimit semnale cu o cheie semnată cu k0.', 'Așteaptă'],
  ])('installs %j that still run with it', (installIds, ro, advice) => {
    const step = explainLingering('k0', installIds);
    expect(step).toMatchObject({ rule: 'key.installs', text: { ro } });
    expect(step.fix?.ro.split(' ')[0]).toBe(advice);
    expect(step.fix?.en.split(' ')[0]).toBe(advice === undefined ? undefined : 'Wait');
  });
});

test.each([
  [
    363 * DAY,
    'The yearly rotation is due in 2 days.',
    'Rotația anuală este scadentă peste 2 zile.',
  ],
  [364 * DAY, 'The yearly rotation is due in 1 day.', 'Rotația anuală este scadentă peste 1 zi.'],
  [
    366 * DAY,
    'The yearly rotation is overdue by 1 day.',
    'Rotația anuală este întârziată cu 1 zi.',
  ],
  [
    385 * DAY,
    'The yearly rotation is overdue by 20 days.',
    'Rotația anuală este întârziată cu 20 de zile.',
  ],
])('B73, F10: %i s after it was activated: %s', (now, en, ro) => {
  expect(rotationDue(0, now).step).toMatchObject({
    rule: 'key.cadence',
    threshold: 30,
    text: { en, ro },
    fix: {
      en: 'Create the next key and ship its public part with a release.',
      ro: 'Creează cheia următoare și livrează partea ei publică într-o versiune nouă.',
    },
  });
});
