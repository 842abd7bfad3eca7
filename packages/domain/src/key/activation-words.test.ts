import { describe, expect, test } from 'vitest';
import { decideActivation } from './activate-key.ts';
import { emergency } from './activation-fixture.ts';
import { explainAdoption, measureAdoption } from './adoption.ts';
import { judgeActivation, type RingKey, stageOfColdKey } from './key-ring.ts';

const docs = '/docs/rules#key';
const ring: readonly RingKey[] = [
  { kid: 'k1', algorithm: 'EdDSA', stage: 'active' },
  { kid: 'k2', algorithm: 'EdDSA', stage: 'staged' },
  { kid: 'k0', algorithm: 'EdDSA', stage: 'retiring' },
  { kid: 'cold', algorithm: 'EdDSA', stage: 'cold' },
];
const nobody = measureAdoption([], 'k2', 0);
describe('B69, R18: why a key signs from now on, or does not', () => {
  test('a normal switch looks at the stage, then at the adoption', () => {
    const { explanation } = decideActivation(ring, { mode: 'normal', kid: 'k2' }, nobody);
    expect(explanation).toMatchObject([
      {
        rule: 'key.stage',
        outcome: 'pass',
        input: 'staged',
        threshold: 'staged',
        text: {
          en: 'Key k2 is published and waits to sign.',
          ro: 'Cheia k2 este publicată și așteaptă să semneze.',
        },
        docs,
      },
      { rule: 'key.adoption', outcome: 'pass', input: '0/0', threshold: '> 95 %' },
    ]);
  });

  test('too few who accept it: the stage passes, the gate refuses with the count', () => {
    const fleet = [{ installId: 'i1', lastHeartbeatAt: 0, acceptedKids: [], isAirGapped: false }];
    const low = measureAdoption(fleet, 'k2', 0);
    const { explanation } = decideActivation(ring, { mode: 'normal', kid: 'k2' }, low);
    expect(explanation.map(({ rule, outcome }) => [rule, outcome])).toEqual([
      ['key.stage', 'pass'],
      ['key.gate', 'fail'],
      ['key.adoption', 'note'],
    ]);
    expect(explanation[1]).toMatchObject({
      input: '0/1',
      threshold: '> 95 %',
      code: 'KEY_ADOPTION_LOW',
    });
  });

  test('a key in another stage, and one that is not there', () => {
    const wrong = decideActivation(ring, { mode: 'normal', kid: 'k0' }, nobody);
    expect(wrong.explanation.map(({ rule, outcome }) => [rule, outcome])).toEqual([
      ['key.stage', 'fail'],
      ['key.adoption', 'pass'],
    ]);
    expect(wrong.result).toMatchObject({
      error: {
        code: 'VALIDATION',
        param: 'kid',
        detail: {
          en: 'Key k0 is retiring, not staged.',
          ro: 'Cheia k0 este retiring, nu publicată (staged).',
        },
      },
    });
    const none = decideActivation(ring, { mode: 'normal', kid: 'k9' }, nobody);
    expect(none.explanation).toMatchObject([
      { rule: 'key.stage', outcome: 'fail', input: 'k9', threshold: 'staged' },
    ]);
  });

  test('an emergency says that it waits for nobody', () => {
    const { explanation } = decideActivation(ring, emergency, nobody);
    expect(explanation[0]).toMatchObject({
      rule: 'key.emergency',
      outcome: 'note',
      input: 'cold',
      threshold: 10,
      text: {
        en: 'An owner switches to cold at once, without waiting for adoption.',
        ro: 'Un proprietar trece imediat la cold, fără a aștepta adopția.',
      },
    });
  });

  test.each([
    [{ isOwner: false }, { code: 'ROLE_REQUIRED', needs: 'owner' }],
    [
      { kid: 'k1', typedKid: 'k1' },
      {
        code: 'VALIDATION',
        param: 'kid',
        detail: {
          en: 'Key k1 is active, neither staged nor cold.',
          ro: 'Cheia k1 este active, nici publicată (staged), nici de rezervă (cold).',
        },
      },
    ],
    [
      { typedKid: 'cool' },
      {
        code: 'VALIDATION',
        param: 'typed_kid',
        detail: { en: 'Type cold to confirm.', ro: 'Scrie cold pentru confirmare.' },
      },
    ],
    [{ reason: 'too short' }, { code: 'REASON_REQUIRED' }],
  ])('an emergency is refused: %o', (change, error) => {
    const { result, explanation } = decideActivation(ring, { ...emergency, ...change }, nobody);
    expect(result).toMatchObject({ error });
    expect(explanation[0]).toMatchObject({ rule: 'key.emergency', outcome: 'fail' });
  });

  test('one key is kept for emergencies, by algorithm', () => {
    expect(stageOfColdKey(ring, 'EdDSA')).toMatchObject({
      error: {
        param: 'stage',
        detail: {
          en: 'Key cold is already kept for emergencies.',
          ro: 'Cheia cold este deja păstrată pentru urgențe.',
        },
      },
    });
    expect(stageOfColdKey(ring, 'RS256')).toEqual({ ok: true, value: 'cold' });
    expect(judgeActivation({ kid: 'k1', algorithm: 'EdDSA', stage: 'active' }, nobody).ok).toBe(
      false,
    );
  });
});

test('B67, B68: the measure counts one and many, with the comma of its language', () => {
  const install = { installId: 'i1', lastHeartbeatAt: 0, acceptedKids: ['k2'], isAirGapped: false };
  const one = explainAdoption('k2', measureAdoption([install], 'k2', 0));
  expect(one.text).toEqual({
    en: '1 of 1 install that beat in the last 30 days accept k2 (100.0 %). Not counted: 0 silent, 0 never seen, 0 air-gapped.',
    ro: '1 din 1 instalare cu semnal în ultimele 30 de zile acceptă k2 (100,0 %). Nu sunt numărate: 0 fără semnal recent, 0 niciodată văzute, 0 izolate de rețea.',
  });
  const never = { ...install, installId: 'i2', lastHeartbeatAt: null };
  const other = { ...install, installId: 'i3', acceptedKids: [] };
  const low = explainAdoption('k2', measureAdoption([install, never, other], 'k2', 0));
  expect(low).toMatchObject({
    outcome: 'note',
    input: '1/2',
    fix: {
      en: 'Ship the public key with the next release and wait for heartbeats.',
      ro: 'Livrează cheia publică în versiunea următoare și așteaptă semnalele.',
    },
  });
  expect(low.text.en).toContain('Not counted: 0 silent, 1 never seen, 0 air-gapped.');
});
