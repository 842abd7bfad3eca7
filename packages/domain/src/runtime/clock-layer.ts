import type { EnforcementPolicy } from '../catalog/enforcement-policy.ts';
import type { LocalizedText } from '../catalog/localized-text.ts';
import { countEn, countRo } from '../error/count-noun.ts';
import { noted, passed } from '../explanation/explain-step.ts';
import { MINUTE, type UnixSeconds } from '../shared/duration.ts';
import type { HarmlessLayer } from './runtime-layer.ts';

const synchronize: LocalizedText = {
  en: 'Synchronize the clock with NTP.',
  ro: 'Sincronizează ceasul prin NTP.',
};

/**
 * Warns when the machine's clock is behind what signatures prove: the token's own issue time, or
 * the latest receipt. It never locks (R24, D19).
 */
export function clockLayer(
  policy: Pick<EnforcementPolicy, 'clock'>,
  proven: { readonly issuedAt: UnixSeconds; readonly highWaterMark: UnixSeconds | null },
  now: UnixSeconds,
): HarmlessLayer {
  const latest = Math.max(proven.issuedAt, proven.highWaterMark ?? 0);
  const looked = { rule: 'clock', input: now, threshold: latest };
  if (now + policy.clock.leewaySeconds >= latest) {
    const text = { en: 'The clock is plausible.', ro: 'Ceasul este plauzibil.' };
    return { step: passed(looked, text) };
  }
  const minutes = Math.ceil((latest - now) / MINUTE);
  const text = {
    en: `This machine’s clock is at least ${countEn(minutes, 'minute', 'minutes')} behind.`,
    ro: `Ceasul acestui calculator este în urmă cu cel puțin ${countRo(minutes, 'minut', 'minute')}.`,
  };
  return { effects: [text], step: noted(looked, text, synchronize) };
}
