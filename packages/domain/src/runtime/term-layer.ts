import type { EnforcementPolicy } from '../catalog/enforcement-policy.ts';
import type { LocalizedText } from '../catalog/localized-text.ts';
import { formatDay } from '../error/format-day.ts';
import { failed, type Looked, passed } from '../explanation/explain-step.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import type { JudgedClaims } from './runtime-facts.ts';
import type { RuntimeLayer } from './runtime-layer.ts';
import { blockedLayer, fallbackLayer } from './token-layer.ts';

const watermark: LocalizedText = {
  en: 'A “Trial” mark is shown until the upgrade.',
  ro: 'Un marcaj „Probă” este afișat până la trecerea la o licență plătită.',
};
const trialPage: LocalizedText = {
  en: 'Visitors see an upgrade page with 503; the admin stays open and no data is touched.',
  ro: 'Vizitatorii văd o pagină de upgrade cu 503; administrarea rămâne deschisă și datele sunt neatinse.',
};

/** Whether the term of a license is over, beyond the tolerated clock difference (R24). */
export function isExpired(
  claims: Pick<JudgedClaims, 'expires_at'>,
  policy: Pick<EnforcementPolicy, 'clock'>,
  now: UnixSeconds,
): boolean {
  return claims.expires_at !== null && claims.expires_at + policy.clock.leewaySeconds <= now;
}

/** What the end of the term does (A20, B18, C35–C38, R17). */
export function termLayer(
  policy: EnforcementPolicy,
  claims: JudgedClaims,
  now: UnixSeconds,
): RuntimeLayer {
  const at = claims.expires_at;
  if (at === null || !isExpired(claims, policy, now)) {
    const step = () => passed(looked(now, at), validText(at));
    return claims.kind === 'trial' ? { effects: () => [watermark], step } : { step };
  }
  if (policy.onExpiry === 'page503') {
    const step = () => failed(looked(now, at), { code: 'TRIAL_ENDED', at });
    return {
      name: 'READ_ONLY',
      drops: ['cloud', 'updates', 'support', 'downloads'],
      effects: () => [trialPage],
      page: 'TRIAL_ENDED',
      step,
    };
  }
  const error = { code: 'LICENSE_EXPIRED', at } as const;
  const step = () => failed(looked(now, at), error);
  return policy.onExpiry === 'fallback' ? fallbackLayer(policy, step) : blockedLayer(error, step);
}

function looked(input: UnixSeconds, threshold: UnixSeconds | null): Looked {
  return { rule: 'term', input, threshold };
}

function validText(at: UnixSeconds | null): LocalizedText {
  return at === null
    ? { en: 'The license is valid for ever.', ro: 'Licența este valabilă pe viață.' }
    : {
        en: `The license is valid until ${formatDay(at, 'en')}.`,
        ro: `Licența este valabilă până pe ${formatDay(at, 'ro')}.`,
      };
}
