import { describe, expect, test } from 'vitest';
import { telemetryOnly } from '../catalog/enforcement-presets.ts';
import { issuedAt, sampleClaims } from '../claims/claims-fixture.ts';
import { DAY } from '../shared/duration.ts';
import { evaluate, now, supported } from './runtime-fixture.ts';

const telemetry = telemetryOnly('community');

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
