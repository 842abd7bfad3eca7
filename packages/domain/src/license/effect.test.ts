import { describe, expect, test } from 'vitest';
import type { EnforcementPolicy } from '../catalog/enforcement-policy.ts';
import {
  heartbeatStates,
  offlineFallback,
  telemetryOnly,
  termAccess,
} from '../catalog/enforcement-presets.ts';
import { sampleClaims } from '../claims/claims-fixture.ts';
import { evaluateRuntime } from '../runtime/evaluate-runtime.ts';
import { DAY } from '../shared/duration.ts';
import { effectTexts } from './effect-text.ts';
import { effectsOf } from './effect.ts';
import { type ActionName, everyAction } from './every-action-fixture.ts';
import type { LicenseEvent } from './license-event.ts';
import {
  activeLicense,
  bogdan,
  inEveryStatus,
  issue,
  issueInstant,
  mintAt,
  termLicense,
} from './license-fixture.ts';
import { resendLicense } from './resend-license.ts';
import { revokeLicense } from './revoke-license.ts';
import { transferLicense } from './transfer-license.ts';

const later = issueInstant + DAY;
const revoke = { reasonCode: 'misuse', reason: 'two shops, one key', tellCustomer: false } as const;
const transfer = { newHolder: bogdan, confirmationFromOld: true, confirmationFromNew: true };

function eventOf(decided: ReturnType<typeof issue | typeof decideAll>): LicenseEvent {
  if (!decided.ok) throw new Error(`Refused: ${decided.error.code}`);
  return decided.value.event;
}

function decideAll(name: 'resend' | 'transfer' | 'revoke') {
  const license = activeLicense();
  if (name === 'resend') return resendLicense(license, mintAt(later));
  return name === 'transfer'
    ? transferLicense(license, transfer, mintAt(later))
    : revokeLicense(license, revoke, later);
}

/** The event of an action on a license that ends after 30 days. */
function eventOfAction(action: ActionName): LicenseEvent {
  const [active, suspended] = inEveryStatus(termLicense());
  const license = action === 'license.reinstate' ? suspended : active;
  const now = action === 'license.expire' ? issueInstant + 30 * DAY : later;
  const decided = license && everyAction[action](license, { mint: mintAt(now) });
  if (decided?.ok !== true) throw new Error(`${action} was refused`);
  return decided.value.event;
}

const policies = [
  ['telemetryOnly', telemetryOnly('community')],
  ['offlineFallback', offlineFallback('community')],
  ['heartbeatStates', heartbeatStates],
  ['termAccess', termAccess],
] as const satisfies readonly (readonly [string, EnforcementPolicy])[];

const codes = (event: LicenseEvent, policy: EnforcementPolicy) =>
  effectsOf(event, policy).map(({ code, tone }) => `${tone} ${code}`);

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

test('R12, R11: re-send and transfer', () => {
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

describe('A20, C38, E02: what the end of the term does is what the install does', () => {
  test.each([
    ['telemetryOnly', telemetryOnly('community'), 'stops trial_page.shown'],
    ['offlineFallback', offlineFallback('community'), 'changes free_tier.applies'],
    ['heartbeatStates', heartbeatStates, 'stops core.blocked'],
    ['termAccess', termAccess, 'stops core.blocked'],
  ] as const)('%s', (_, policy, effect) => {
    const event = eventOfAction('license.expire');
    expect(codes(event, policy)).toEqual(['stops term.over', effect, 'keeps data.untouched']);
    const claims = { ...sampleClaims, expires_at: event.at };
    const runtime = evaluateRuntime(
      {
        token: { state: 'valid', claims },
        authority: 'none',
        lastHeartbeatAt: event.at,
        version: null,
        highWaterMark: null,
      },
      policy,
      event.at + policy.clock.leewaySeconds,
    );
    expect({
      page: runtime.page !== undefined,
      blocked: runtime.error !== undefined,
      free: runtime.fallbackTier !== undefined,
    }).toEqual({
      page: effect.endsWith('trial_page.shown'),
      blocked: effect.endsWith('core.blocked'),
      free: effect.endsWith('free_tier.applies'),
    });
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

describe('what the dialog says the install loses is what the install loses', () => {
  const stops = {
    core: 'core.blocked',
    cloud: 'cloud.stops',
    updates: 'updates.stop',
    support: 'support.stops',
    downloads: 'downloads.stop',
  } as const;

  test.each(policies)('%s', (_, policy) => {
    const runtime = evaluateRuntime(
      {
        token: { state: 'valid', claims: { ...sampleClaims, support_until: later + DAY } },
        authority: 'revoked',
        lastHeartbeatAt: later,
        version: null,
        highWaterMark: null,
      },
      policy,
      later,
    );
    const listed = new Set<string>(
      effectsOf(eventOf(decideAll('revoke')), policy).map(({ code }) => code),
    );
    const { core, ...others } = runtime.capabilities;
    expect(listed.has('core.blocked')).toBe(!core);
    // A blocked install says it once.
    const expected = Object.entries(others)
      .filter(([, isOpen]) => core && !isOpen)
      .map(([name]) => stops[name as keyof typeof stops]);
    const told = Object.values(stops).filter((code) => code !== 'core.blocked' && listed.has(code));
    expect(told.toSorted()).toEqual(expected.toSorted());
  });
});

test('every effect speaks both languages', () => {
  for (const { en, ro } of Object.values(effectTexts)) {
    expect(en).toMatch(/^[A-Z].*\.$/);
    expect(ro).toMatch(/^[A-ZÎ].*\.$/);
    expect(ro).not.toBe(en);
    expect(ro).not.toMatch(/[şţŞŢ]/);
  }
});
