import type { Capability, EnforcementPolicy } from '../catalog/enforcement-policy.ts';
import type { LocalizedText } from '../catalog/localized-text.ts';
import { assertNever } from '../shared/assert-never.ts';
import { type EffectCode, effectTexts, type EffectTone } from './effect-text.ts';
import type { LicenseEvent } from './license-event.ts';

/** One true consequence of an action, as a dialog lists it before the click. */
export interface Effect {
  readonly code: EffectCode;
  readonly tone: EffectTone;
  readonly text: LocalizedText;
}

const dropped: Readonly<Record<Capability, EffectCode>> = {
  core: 'core.blocked',
  cloud: 'cloud.stops',
  updates: 'updates.stop',
  support: 'support.stops',
  downloads: 'downloads.stop',
};

/**
 * What an event does to the license and its installs, given the product's enforcement: the same
 * for the preview and for what really happened. Mails are listed beside it, not here.
 */
export function effectsOf(event: LicenseEvent, policy: EnforcementPolicy): readonly Effect[] {
  return codesOf(event, policy).map((code) => {
    const { tone, en, ro } = effectTexts[code];
    return { code, tone, text: { en, ro } };
  });
}

function codesOf(event: LicenseEvent, policy: EnforcementPolicy): readonly EffectCode[] {
  const beats = policy.heartbeat.mode !== 'none';
  switch (event.type) {
    case 'license.issue':
      return ['license.created', 'key.shown_once'];
    case 'license.resend':
      return [
        'key.next_generation',
        'key.shown_once',
        ...only(beats, 'key.by_heartbeat'),
        'key.older_stay_valid',
        'rights.unchanged',
      ];
    case 'license.transfer':
      return [
        'owner.loses_access',
        'owner.changes',
        ...only(beats, 'key.handed_over'),
        'key.old_superseded',
        'rights.unchanged',
        'money.free',
      ];
    case 'license.revoke':
      return [
        'license.final',
        ...only(beats, 'heartbeat.revoked'),
        ...revoked(policy),
        'offline.unaware',
        'money.none',
      ];
    default:
      return assertNever(event);
  }
}

/** What the policy makes of the authority's word (B39–B42, D06, R1); the runtime evaluation decides the same. */
function revoked({ onRevoked }: EnforcementPolicy): readonly EffectCode[] {
  if (onRevoked === 'block' || onRevoked.drop.includes('core')) return ['core.blocked'];
  return [...onRevoked.drop.map((capability) => dropped[capability]), 'core.keeps_running'];
}

function only(condition: boolean, code: EffectCode): readonly EffectCode[] {
  return condition ? [code] : [];
}
