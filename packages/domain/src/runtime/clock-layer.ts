import type { EnforcementPolicy } from '../catalog/enforcement-policy.ts';
import type { LocalizedText } from '../catalog/localized-text.ts';
import { countEn, countRo } from '../error/count-noun.ts';
import { type Looked, noted, passed } from '../explanation/explain-step.ts';
import { MINUTE, type UnixSeconds } from '../shared/duration.ts';
import type { HarmlessLayer } from './runtime-layer.ts';

const plausible: LocalizedText = { en: 'The clock is plausible.', ro: 'Ceasul este plauzibil.' };
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
  if (now + policy.clock.leewaySeconds >= latest)
    return { step: () => passed(looked(now, latest), plausible) };
  return {
    effects: () => [behindText(latest - now)],
    step: () => noted(looked(now, latest), behindText(latest - now), synchronize),
  };
}

function looked(input: UnixSeconds, threshold: UnixSeconds): Looked {
  return { rule: 'clock', input, threshold };
}

function behindText(seconds: number): LocalizedText {
  const minutes = Math.ceil(seconds / MINUTE);
  return {
    en: `This machine’s clock is at least ${countEn(minutes, 'minute', 'minutes')} behind.`,
    ro: `Ceasul acestui calculator este în urmă cu cel puțin ${countRo(minutes, 'minut', 'minute')}.`,
  };
}
