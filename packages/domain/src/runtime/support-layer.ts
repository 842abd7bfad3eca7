import type { LocalizedText } from '../catalog/localized-text.ts';
import { formatDay } from '../error/format-day.ts';
import { type Looked, noted, passed } from '../explanation/explain-step.ts';
import type { UnixSeconds } from '../shared/duration.ts';
import { hasActiveSupport } from '../support/support-window.ts';
import type { HarmlessLayer } from './runtime-layer.ts';

const renew: LocalizedText = {
  en: 'Renew support in the portal; the new key arrives with the next heartbeat.',
  ro: 'Reînnoiește suportul din portal; cheia nouă sosește la următorul semnal.',
};

const withoutSupport: LocalizedText = {
  en: 'This license comes without support, so cloud features are off.',
  ro: 'Această licență nu include suport, deci funcțiile din cloud sunt oprite.',
};

/** What the support window does: it gates support and cloud, never the product or its downloads (C30, C45). */
export function supportLayer(supportUntil: UnixSeconds | null, now: UnixSeconds): HarmlessLayer {
  if (supportUntil === null) {
    return { drops, step: () => noted(looked(now, null), withoutSupport) };
  }
  if (hasActiveSupport(supportUntil, now)) {
    return { step: () => passed(looked(now, supportUntil), activeText(supportUntil)) };
  }
  return {
    drops,
    effects: () => [endedText(supportUntil)],
    step: () => noted(looked(now, supportUntil), endedText(supportUntil), renew),
  };
}

function looked(input: UnixSeconds, threshold: UnixSeconds | null): Looked {
  return { rule: 'support.window', input, threshold };
}

const drops = ['support', 'cloud'] as const;

function activeText(until: UnixSeconds): LocalizedText {
  return {
    en: `Support is active until ${formatDay(until, 'en')}.`,
    ro: `Suportul este activ până pe ${formatDay(until, 'ro')}.`,
  };
}

function endedText(at: UnixSeconds): LocalizedText {
  return {
    en: `Support ended on ${formatDay(at, 'en')}: cloud features stopped, and the product keeps running.`,
    ro: `Suportul s-a încheiat pe ${formatDay(at, 'ro')}: funcțiile din cloud s-au oprit, iar produsul funcționează în continuare.`,
  };
}
