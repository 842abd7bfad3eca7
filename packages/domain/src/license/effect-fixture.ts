import type { EnforcementPolicy } from '../catalog/enforcement-policy.ts';
import { DAY } from '../shared/duration.ts';
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

/** A day after issue. */
export const later = issueInstant + DAY;
const revoke = { reasonCode: 'misuse', reason: 'two shops, one key', tellCustomer: false } as const;
const transfer = { newHolder: bogdan, confirmationFromOld: true, confirmationFromNew: true };

/** The event of something that was decided. */
export function eventOf(decided: ReturnType<typeof issue | typeof decideAll>): LicenseEvent {
  if (!decided.ok) throw new Error(`Refused: ${decided.error.code}`);
  return decided.value.event;
}

/** What is decided of an active license. */
export function decideAll(name: 'resend' | 'transfer' | 'revoke') {
  const license = activeLicense();
  if (name === 'resend') return resendLicense(license, mintAt(later));
  return name === 'transfer'
    ? transferLicense(license, transfer, mintAt(later))
    : revokeLicense(license, revoke, later);
}

/** The event of an action on a license that ends after 30 days. */
export function eventOfAction(action: ActionName): LicenseEvent {
  const [active, suspended] = inEveryStatus(termLicense());
  const license = action === 'license.reinstate' ? suspended : active;
  const now = action === 'license.expire' ? issueInstant + 30 * DAY : later;
  const decided = license && everyAction[action](license, { mint: mintAt(now) });
  if (decided?.ok !== true) throw new Error(`${action} was refused`);
  return decided.value.event;
}

/** The tone and the code of each effect. */
export const codes = (event: LicenseEvent, policy: EnforcementPolicy) =>
  effectsOf(event, policy).map(({ code, tone }) => `${tone} ${code}`);
