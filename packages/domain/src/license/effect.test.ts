import { describe, expect, test } from 'vitest';
import {
  heartbeatStates,
  offlineFallback,
  telemetryOnly,
  termAccess,
} from '../catalog/enforcement-presets.ts';
import { eventOf, decideAll, eventOfAction, codes } from './effect-fixture.ts';
import { effectTexts } from './effect-text.ts';
import { effectsOf } from './effect.ts';
import { issue } from './license-fixture.ts';

test('B39–B42, R19: revoking under telemetryOnly', () => {
  expect(codes(eventOf(decideAll('revoke')), telemetryOnly('community'))).toEqual([
    'stops license.final',
    'stops heartbeat.revoked',
    'stops cloud.stops',
    'stops downloads.stop',
    'keeps core.keeps_running',
    'note offline.unaware',
    'keeps money.none',
  ]);
});

test('D06: revoking under heartbeatStates blocks', () => {
  expect(codes(eventOf(decideAll('revoke')), heartbeatStates)).toEqual([
    'stops license.final',
    'stops heartbeat.revoked',
    'stops core.blocked',
    'note offline.unaware',
    'keeps money.none',
  ]);
});

test('A08: a product that never phones home has no heartbeat to answer', () => {
  const policy = offlineFallback('community');
  for (const name of ['resend', 'transfer', 'revoke'] as const) {
    const listed = codes(eventOf(decideAll(name)), policy).join(' ');
    expect(listed).not.toMatch(/heartbeat|handed_over/);
  }
});

test('R12, R11, B35: re-send, and transfer, which costs nothing', () => {
  const policy = telemetryOnly('community');
  expect(codes(eventOf(decideAll('resend')), policy)).toEqual([
    'changes key.next_generation',
    'changes key.shown_once',
    'changes key.by_heartbeat',
    'keeps key.older_stay_valid',
    'keeps rights.unchanged',
  ]);
  expect(codes(eventOf(decideAll('transfer')), policy)).toEqual([
    'stops owner.loses_access',
    'changes owner.changes',
    'changes key.handed_over',
    'keeps key.old_superseded',
    'keeps rights.unchanged',
    'keeps money.free',
  ]);
  expect(codes(eventOf(issue()), policy)).toEqual([
    'changes license.created',
    'changes key.shown_once',
  ]);
});

describe('D10, R13, R16, R7: the rest of a license’s life, under telemetryOnly', () => {
  const revoked = ['stops license.final', 'stops heartbeat.revoked', 'stops cloud.stops'];
  const goesOn = ['stops downloads.stop', 'keeps core.keeps_running', 'note offline.unaware'];
  const newKey = ['changes key.next_generation', 'changes key.by_heartbeat'];

  test.each([
    [
      'license.suspend',
      [
        'stops license.paused',
        'stops heartbeat.suspended',
        'stops cloud.stops',
        ...goesOn,
        'keeps money.none',
      ],
    ],
    ['license.reinstate', ['changes license.active_again', 'keeps rights.unchanged']],
    ['license.refund', ['changes money.returned', ...revoked, ...goesOn]],
    ['license.mark_refunded', [...revoked, ...goesOn, 'keeps money.returned_elsewhere']],
    ['license.extend', ['changes term.longer', ...newKey, 'keeps key.older_keep_date']],
    ['license.renew_support', ['changes support.longer', ...newKey, 'keeps core.keeps_running']],
    ['license.upgrade', ['changes tier.changes', ...newKey, 'keeps key.older_keep_rights']],
    ['license.expire', ['stops term.over', 'stops trial_page.shown', 'keeps data.untouched']],
  ] as const)('%s', (action, expected) => {
    expect(codes(eventOfAction(action), telemetryOnly('community'))).toEqual(expected);
  });

  test('E22, A08: a product that never phones home is given no key by heartbeat', () => {
    expect(codes(eventOfAction('license.extend'), termAccess)).toEqual([
      'changes term.longer',
      'changes key.next_generation',
      'keeps key.older_keep_date',
    ]);
  });
});

test('a rule that drops the core blocks, whatever else it drops', () => {
  const onRevoked = { drop: ['cloud', 'core'] } as const;
  const listed = codes(eventOf(decideAll('revoke')), { ...heartbeatStates, onRevoked });
  expect(listed).toContain('stops core.blocked');
  expect(listed.join(' ')).not.toMatch(/cloud|keeps_running/);
});

test('an effect carries its own words', () => {
  const [first] = effectsOf(eventOf(decideAll('revoke')), heartbeatStates);
  const { tone, en, ro } = effectTexts['license.final'];
  expect(first).toEqual({ code: 'license.final', tone, text: { en, ro } });
});

test('every effect speaks both languages', () => {
  for (const { en, ro } of Object.values(effectTexts)) {
    expect(en).toMatch(/^[A-Z].*\.$/);
    expect(ro).toMatch(/^[A-ZÎ].*\.$/);
    expect(ro).not.toBe(en);
    expect(ro).not.toMatch(/[şţŞŢ]/);
  }
});
