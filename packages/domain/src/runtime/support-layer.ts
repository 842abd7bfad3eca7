import type { LocalizedText } from '../catalog/localized-text.ts';
import { formatDay } from '../error/format-day.ts';
import { noted, passed } from '../explanation/explain-step.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import { hasActiveSupport } from '../support/support-window.ts';
import type { HarmlessLayer } from './runtime-layer.ts';

const renew: LocalizedText = {
  en: 'Renew support in the portal; the new key arrives with the next heartbeat.',
  ro: 'Reînnoiește suportul din portal; cheia nouă sosește la următorul semnal.',
};

/** What the support window does: it gates support and cloud, never the product or its downloads (C30, C45). */
export function supportLayer(supportUntil: UnixSeconds | null, now: UnixSeconds): HarmlessLayer {
  const looked = { rule: 'support.window', input: now, threshold: supportUntil };
  if (supportUntil === null) {
    const text = {
      en: 'This license comes without support, so cloud features are off.',
      ro: 'Această licență nu include suport, deci funcțiile din cloud sunt oprite.',
    };
    return { drops: ['support', 'cloud'], step: noted(looked, text) };
  }
  if (hasActiveSupport(supportUntil, now)) {
    const text = {
      en: `Support is active until ${formatDay(supportUntil, 'en')}.`,
      ro: `Suportul este activ până pe ${formatDay(supportUntil, 'ro')}.`,
    };
    return { step: passed(looked, text) };
  }
  const ended = {
    en: `Support ended on ${formatDay(supportUntil, 'en')}: cloud features stopped, and the product keeps running.`,
    ro: `Suportul s-a încheiat pe ${formatDay(supportUntil, 'ro')}: funcțiile din cloud s-au oprit, iar produsul funcționează în continuare.`,
  };
  return { drops: ['support', 'cloud'], effects: [ended], step: noted(looked, ended, renew) };
}
