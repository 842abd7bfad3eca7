import { describe, expect, test } from 'vitest';
import type { EnforcementPolicy } from '../catalog/enforcement-policy.ts';
import { heartbeatStates, telemetryOnly } from '../catalog/enforcement-presets.ts';
import { issuedAt, sampleClaims } from '../claims/claims-fixture.ts';
import { DAY } from '../shared/duration.ts';
import { evaluateRuntime } from './evaluate-runtime.ts';
import type { RuntimeFacts } from './runtime-facts.ts';

/** 21 January 2027; the sample's support ends on 22 May 2027. */
const now = issuedAt + 60 * DAY;
const telemetry = telemetryOnly('community');

function evaluate(change: Partial<RuntimeFacts>, policy: EnforcementPolicy = heartbeatStates) {
  const facts: RuntimeFacts = {
    token: { state: 'valid', claims: sampleClaims },
    authority: 'none',
    lastHeartbeatAt: now,
    version: null,
    highWaterMark: null,
    ...change,
  };
  return evaluateRuntime(facts, policy, now);
}

function supported(until: number | null): Partial<RuntimeFacts> {
  return { token: { state: 'valid', claims: { ...sampleClaims, support_until: until } } };
}

const paused = {
  en: 'Everything keeps working; updates and support are paused until the next heartbeat.',
  ro: 'Totul funcționează în continuare; actualizările și suportul sunt în pauză până la următorul semnal.',
};
const reconnect = {
  en: 'Allow outbound HTTPS to the license server, or send a heartbeat by hand.',
  ro: 'Permite conexiunile HTTPS către serverul de licențe sau trimite un semnal manual.',
};

test('R1: a healthy install is told what was looked at, rule by rule', () => {
  expect(evaluate({}).explanation).toMatchObject([
    {
      rule: 'authority',
      outcome: 'pass',
      input: 'none',
      threshold: 'none',
      text: {
        en: 'The license is neither revoked nor suspended, as far as this install knows.',
        ro: 'Licența nu este nici revocată, nici suspendată, din câte știe această instalare.',
      },
    },
    { rule: 'version.entitled', outcome: 'pass', input: null, threshold: null },
    {
      rule: 'term',
      outcome: 'pass',
      input: now,
      threshold: null,
      text: { en: 'The license is valid for ever.', ro: 'Licența este valabilă pe viață.' },
    },
    {
      rule: 'support.window',
      outcome: 'pass',
      input: now,
      threshold: sampleClaims.support_until,
      text: {
        en: 'Support is active until 22 May 2027.',
        ro: 'Suportul este activ până pe 22 mai 2027.',
      },
    },
    { rule: 'heartbeat.gap', outcome: 'pass', input: 0, threshold: 14 * DAY },
    {
      rule: 'clock',
      outcome: 'pass',
      input: now,
      threshold: issuedAt,
      text: { en: 'The clock is plausible.', ro: 'Ceasul este plauzibil.' },
    },
  ]);
  expect(evaluate({}).effects).toEqual([]);
});

describe('R2, D03–D05, D16: the words of a gap', () => {
  test.each([
    [13, 'pass', 14, []],
    [14, 'note', 14, [paused]],
    [31, 'note', 31, [paused]],
    [45, 'note', 45, [paused]],
  ] as const)('%i days', (days, outcome, threshold, effects) => {
    const state = evaluate({ lastHeartbeatAt: now - days * DAY });
    expect(state.effects).toEqual(effects);
    expect(state.explanation[4]).toEqual({
      rule: 'heartbeat.gap',
      outcome,
      input: days * DAY,
      threshold: threshold * DAY,
      text: {
        en: `The last heartbeat was accepted ${days} days ago.`,
        ro: `Ultimul semnal a fost acceptat acum ${days} ${days < 20 ? '' : 'de '}zile.`,
      },
      docs: '/docs/rules#heartbeat',
      ...(outcome === 'pass' ? {} : { fix: reconnect }),
    });
  });

  test('one day, and never', () => {
    expect(evaluate({ lastHeartbeatAt: now - DAY }).explanation[4]?.text).toEqual({
      en: 'The last heartbeat was accepted 1 day ago.',
      ro: 'Ultimul semnal a fost acceptat acum 1 zi.',
    });
    expect(evaluate({ lastHeartbeatAt: null }).explanation[4]).toMatchObject({
      outcome: 'note',
      input: null,
      threshold: 45 * DAY,
      text: {
        en: 'No heartbeat was ever accepted.',
        ro: 'Niciun semnal nu a fost acceptat vreodată.',
      },
    });
  });

  test('C32: telemetry is looked at and judged by nothing', () => {
    const state = evaluate({ lastHeartbeatAt: now - 90 * DAY }, telemetry);
    expect(state.explanation[4]).toMatchObject({
      rule: 'heartbeat.telemetry',
      outcome: 'pass',
      input: 90 * DAY,
      threshold: null,
    });
  });
});

describe('C30, C45: the words of support', () => {
  test('that is over', () => {
    const ended = {
      en: 'Support ended on 20 January 2027: cloud features stopped, and the product keeps running.',
      ro: 'Suportul s-a încheiat pe 20 ianuarie 2027: funcțiile din cloud s-au oprit, iar produsul funcționează în continuare.',
    };
    const state = evaluate(supported(now - DAY), telemetry);
    expect(state.effects).toEqual([ended]);
    expect(state.explanation[3]).toEqual({
      rule: 'support.window',
      outcome: 'note',
      input: now,
      threshold: now - DAY,
      text: ended,
      fix: {
        en: 'Renew support in the portal; the new key arrives with the next heartbeat.',
        ro: 'Reînnoiește suportul din portal; cheia nouă sosește la următorul semnal.',
      },
      docs: '/docs/rules#support',
    });
  });

  test('that never was', () => {
    const state = evaluate(supported(null), telemetry);
    expect(state.effects).toEqual([]);
    expect(state.explanation[3]).toMatchObject({
      rule: 'support.window',
      outcome: 'note',
      threshold: null,
      text: {
        en: 'This license comes without support, so cloud features are off.',
        ro: 'Această licență nu include suport, deci funcțiile din cloud sunt oprite.',
      },
    });
  });
});

describe('B40–B42, D10: the words of the authority', () => {
  const policy: EnforcementPolicy = {
    ...telemetry,
    onRevoked: { drop: ['cloud', 'downloads'] },
    onSuspended: { drop: ['updates', 'support'] },
  };

  test.each([
    ['revoked', ['Cloud features stop.', 'Premium downloads stop.'], 'LICENSE_REVOKED'],
    ['suspended', ['Updates stop.', 'Support stops.'], 'LICENSE_SUSPENDED'],
  ] as const)('%s has its own rule', (authority, effects, code) => {
    const state = evaluate({ authority }, policy);
    expect(state.effects.map(({ en }) => en)).toEqual([
      ...effects,
      'The product itself keeps running.',
    ]);
    expect(state.explanation[0]).toMatchObject({
      rule: 'authority',
      outcome: 'fail',
      input: authority,
      threshold: 'none',
      code,
      docs: `/docs/errors/${code}`,
    });
  });

  test('in Romanian', () => {
    const romanian = (authority: 'revoked' | 'suspended') =>
      evaluate({ authority }, policy).effects.map(({ ro }) => ro);
    const goesOn = 'Produsul în sine funcționează în continuare.';
    expect(romanian('revoked')).toEqual([
      'Funcțiile din cloud se opresc.',
      'Descărcările premium se opresc.',
      goesOn,
    ]);
    expect(romanian('suspended')).toEqual([
      'Actualizările se opresc.',
      'Suportul se oprește.',
      goesOn,
    ]);
  });

  test('one rule may block where the other drops', () => {
    const mixed: EnforcementPolicy = { ...policy, onSuspended: 'block' };
    expect(evaluate({ authority: 'suspended' }, mixed).name).toBe('BLOCKED');
    expect(evaluate({ authority: 'revoked' }, mixed).name).toBe('ACTIVE');
  });

  test('a refusal speaks for itself alone, whatever else is wrong', () => {
    const state = evaluate({ authority: 'revoked', lastHeartbeatAt: null, ...supported(null) });
    expect(state.effects).toEqual([
      { en: 'Protected functions answer 403.', ro: 'Funcțiile protejate răspund cu 403.' },
    ]);
    expect(state.explanation).toHaveLength(6);
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
