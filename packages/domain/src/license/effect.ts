import type {
  AuthorityPolicy,
  Capability,
  EnforcementPolicy,
} from '../catalog/enforcement-policy.ts';
import type { LocalizedText } from '../catalog/localized-text.ts';
import { type EffectCode, effectTexts, type EffectTone } from './effect-text.ts';
import type { LicenseEvent, LicenseEventType } from './license-event.ts';

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
  return effectsOfType(event.type, policy);
}

/** What an event of a type does, whichever license it happens to. */
export function effectsOfType(
  type: LicenseEventType,
  policy: EnforcementPolicy,
): readonly Effect[] {
  return codes[type](policy).map((code) => {
    const { tone, en, ro } = effectTexts[code];
    return { code, tone, text: { en, ro } };
  });
}

type Codes = readonly EffectCode[];

/** The effects of each event under a policy; a new event does not compile without its row. */
const codes: { readonly [T in LicenseEventType]: (policy: EnforcementPolicy) => Codes } = {
  'license.issue': () => ['license.created', 'key.shown_once'],
  'license.resend': (policy) => [
    'key.next_generation',
    'key.shown_once',
    ...byHeartbeat(policy, 'key.by_heartbeat'),
    'key.older_stay_valid',
    'rights.unchanged',
  ],
  'license.transfer': (policy) => [
    'owner.loses_access',
    'owner.changes',
    ...byHeartbeat(policy, 'key.handed_over'),
    'key.old_superseded',
    'rights.unchanged',
    'money.free',
  ],
  'license.revoke': (policy) => [...ended(policy), 'money.none'],
  'license.suspend': (policy) => [
    'license.paused',
    ...byHeartbeat(policy, 'heartbeat.suspended'),
    ...authority(policy.onSuspended),
    'offline.unaware',
    'money.none',
  ],
  'license.reinstate': () => ['license.active_again', 'rights.unchanged'],
  'license.refund': (policy) => ['money.returned', ...ended(policy)],
  'license.mark_refunded': (policy) => [...ended(policy), 'money.returned_elsewhere'],
  'license.extend': (policy) => ['term.longer', ...newKey(policy), 'key.older_keep_date'],
  'license.renew_support': (policy) => ['support.longer', ...newKey(policy), 'core.keeps_running'],
  'license.upgrade': (policy) => ['tier.changes', ...newKey(policy), 'key.older_keep_rights'],
  'license.multi_install_window': () => [
    'installs.several_for_a_week',
    'anomaly.shared_quiet',
    'rights.unchanged',
  ],
  'license.expire': (policy) => ['term.over', ...expired(policy), 'data.untouched'],
};

function newKey(policy: EnforcementPolicy): Codes {
  return ['key.next_generation', ...byHeartbeat(policy, 'key.by_heartbeat')];
}

function ended(policy: EnforcementPolicy): Codes {
  return [
    'license.final',
    ...byHeartbeat(policy, 'heartbeat.revoked'),
    ...authority(policy.onRevoked),
    'offline.unaware',
  ];
}

function expired({ onExpiry }: EnforcementPolicy): Codes {
  if (onExpiry === 'fallback') return ['free_tier.applies'];
  return onExpiry === 'deny' ? ['core.blocked'] : ['trial_page.shown'];
}

/** What the policy makes of the authority's word (B39–B42, D06, R1); the runtime evaluation decides the same. */
function authority(rule: AuthorityPolicy): Codes {
  if (rule === 'block' || rule.drop.includes('core')) return ['core.blocked'];
  return [...rule.drop.map((capability) => dropped[capability]), 'core.keeps_running'];
}

function byHeartbeat({ heartbeat }: EnforcementPolicy, code: EffectCode): Codes {
  return heartbeat.mode === 'none' ? [] : [code];
}
