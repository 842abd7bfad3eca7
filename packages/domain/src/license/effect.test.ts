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
import type { LicenseEvent } from './license-event.ts';
import { activeLicense, bogdan, issue, issueInstant, mintAt } from './license-fixture.ts';
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
    'keeps offline.unaware',
    'keeps money.none',
  ]);
});

test('D06: revoking under heartbeatStates blocks', () => {
  expect(codes(eventOf(decideAll('revoke')), heartbeatStates)).toEqual([
    'stops license.final',
    'stops heartbeat.revoked',
    'stops core.blocked',
    'keeps offline.unaware',
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
