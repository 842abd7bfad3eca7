import { describe, expect, test } from 'vitest';
import type { EnforcementPolicy } from '../catalog/enforcement-policy.ts';
import { offlineFallback, telemetryOnly, termAccess } from '../catalog/enforcement-presets.ts';
import { sampleClaims } from '../claims/claims-fixture.ts';
import { DAY } from '../shared/duration.ts';
import { evaluateRuntime } from './evaluate-runtime.ts';
import type { RuntimeFacts } from './runtime-facts.ts';
import { evaluate, expiring, now } from './runtime-fixture.ts';

describe('D07, A21, R3: the words of a key that is none', () => {
  const bad = { state: 'invalid', error: { code: 'LICENSE_BAD_SIGNATURE', kid: 'k1' } } as const;

  test.each([
    [{ state: 'missing' }, 'token.present', 'LICENSE_MISSING'],
    [bad, 'token.verified', 'LICENSE_BAD_SIGNATURE'],
  ] as const)('%o', (token, rule, code) => {
    const looked = { rule, outcome: 'fail', input: false, threshold: true, code };
    const denied = evaluate({ token }, termAccess);
    expect(denied.explanation).toMatchObject([looked]);
    expect(denied.effects).toEqual([
      {
        en: 'Protected functions answer 403 until a license is activated.',
        ro: 'Funcțiile protejate răspund cu 403 până la activarea unei licențe.',
      },
    ]);
    const fallen = evaluate({ token }, offlineFallback('community'));
    expect(fallen.explanation).toMatchObject([looked]);
    expect(fallen.effects).toEqual([
      { en: 'The free plan applies.', ro: 'Se aplică planul gratuit.' },
    ]);
  });

  test('R1: a fallback without a free tier names none', () => {
    const { freeTier: _, ...policy } = offlineFallback('community');
    expect(evaluate({ token: bad }, policy)).not.toHaveProperty('fallbackTier');
  });
});

describe('D06, C01, C33: the words of a version', () => {
  const running = '2.1.0';
  const step = (
    entitled: NonNullable<RuntimeFacts['version']>['entitled'],
    change: Partial<EnforcementPolicy> = {},
  ) => {
    const state = evaluate({ version: { running, entitled } }, { ...termAccess, ...change });
    return { effects: state.effects, ...state.explanation[1] };
  };

  test.each([
    [{ upTo: 'any' }, '*'],
    [{ upTo: 'major', major: 2 }, '2.x'],
    [{ upTo: 'version', version: '2.1.0' }, '2.1.0'],
  ] as const)('%o covers it', (entitled, threshold) => {
    expect(step(entitled)).toMatchObject({
      rule: 'version.entitled',
      outcome: 'pass',
      input: running,
      threshold,
      text: {
        en: 'The installed version is covered by the license.',
        ro: 'Versiunea instalată este acoperită de licență.',
      },
      effects: [],
    });
  });

  const text = {
    en: 'The license covers versions up to 1.x; 2.1.0 is installed.',
    ro: 'Licența acoperă versiunile până la 1.x; este instalată 2.1.0.',
  };

  test.each([
    ['ignore', []],
    ['pauseUpdates', [text]],
  ] as const)('beyond, where the policy says %s', (onVersionBeyondEntitlement, effects) => {
    const found = step({ upTo: 'major', major: 1 }, { onVersionBeyondEntitlement });
    expect(found).toMatchObject({ outcome: 'note', input: running, threshold: '1.x', text });
    expect(found.effects).toEqual(effects);
  });

  test('beyond, where the policy blocks', () => {
    const blocking = { onVersionBeyondEntitlement: 'block' } as const;
    expect(step({ upTo: 'version', version: '2.0.0' }, blocking)).toMatchObject({
      outcome: 'fail',
      threshold: '2.0.0',
      code: 'LICENSE_BLOCKED',
    });
  });
});

describe('C35–C38, R17: the words of a term', () => {
  test('that goes on', () => {
    expect(evaluate(expiring(now + DAY), termAccess).explanation[2]).toMatchObject({
      rule: 'term',
      outcome: 'pass',
      input: now,
      threshold: now + DAY,
      text: {
        en: 'The license is valid until 22 January 2027.',
        ro: 'Licența este valabilă până pe 22 ianuarie 2027.',
      },
    });
  });

  test('C36: a trial that runs shows its mark, in both languages', () => {
    expect(evaluate(expiring(now + DAY, 'trial'), termAccess).effects).toEqual([
      {
        en: 'A “Trial” mark is shown until the upgrade.',
        ro: 'Un marcaj „Probă” este afișat până la trecerea la o licență plătită.',
      },
    ]);
  });

  test('C38: a trial that is over tells visitors, in both languages', () => {
    const { effects } = evaluate(expiring(now - DAY, 'trial'), telemetryOnly('community'));
    expect(effects[0]).toEqual({
      en: 'Visitors see an upgrade page with 503; the admin stays open and no data is touched.',
      ro: 'Vizitatorii văd o pagină de upgrade cu 503; administrarea rămâne deschisă și datele sunt neatinse.',
    });
  });

  test('at the epoch: a license that ends then is over a minute later, one without an end never', () => {
    const at = (instant: number, expires_at: number | null) =>
      evaluateRuntime(
        {
          token: { state: 'valid', claims: { ...sampleClaims, expires_at, iat: 0 } },
          authority: 'none',
          lastHeartbeatAt: null,
          version: null,
          highWaterMark: null,
        },
        termAccess,
        instant,
      ).name;
    expect([at(59, 0), at(60, 0), at(0, null), at(2 ** 40, null)]).toEqual([
      'ACTIVE',
      'BLOCKED',
      'ACTIVE',
      'ACTIVE',
    ]);
  });
});

test('R24, D19: the words of a clock that is behind', () => {
  const state = evaluate({ highWaterMark: now + 90 });
  const text = {
    en: 'This machine’s clock is at least 2 minutes behind.',
    ro: 'Ceasul acestui calculator este în urmă cu cel puțin 2 minute.',
  };
  expect(state.effects).toEqual([text]);
  expect(state.explanation[5]).toEqual({
    rule: 'clock',
    outcome: 'note',
    input: now,
    threshold: now + 90,
    text,
    fix: { en: 'Synchronize the clock with NTP.', ro: 'Sincronizează ceasul prin NTP.' },
    docs: '/docs/rules#clock',
  });
});

test('R24, D19: a clock that is one minute behind', () => {
  const { effects } = evaluate({ highWaterMark: now + 61 }, termAccess);
  expect(effects[0]?.en).toContain('at least 2 minutes behind');
  const lenient = { ...termAccess, clock: { leewaySeconds: 0 } };
  expect(evaluate({ highWaterMark: now + 60 }, lenient).effects).toEqual([
    {
      en: 'This machine’s clock is at least 1 minute behind.',
      ro: 'Ceasul acestui calculator este în urmă cu cel puțin 1 minut.',
    },
  ]);
});
