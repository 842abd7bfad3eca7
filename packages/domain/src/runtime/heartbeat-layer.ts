import type { EnforcementPolicy } from '../catalog/enforcement-policy.ts';
import type { LocalizedText } from '../catalog/localized-text.ts';
import { countEn, countRo } from '../error/count-noun.ts';
import { noted, passed } from '../explanation/explain-step.ts';
import { DAY, type UnixSeconds } from '../shared/duration.ts';
import type { HarmlessLayer, UnrestrictedStateName } from './runtime-layer.ts';

const paused: LocalizedText = {
  en: 'Everything keeps working; updates and support are paused until the next heartbeat.',
  ro: 'Totul funcționează în continuare; actualizările și suportul sunt în pauză până la următorul semnal.',
};
const reconnect: LocalizedText = {
  en: 'Allow outbound HTTPS to the license server, or send a heartbeat by hand.',
  ro: 'Permite conexiunile HTTPS către serverul de licențe sau trimite un semnal manual.',
};

/** What the gap since the last accepted heartbeat does; it can never restrict (R2, D02–D05, D08, D09). */
export function heartbeatLayer(
  policy: Pick<EnforcementPolicy, 'heartbeat'>,
  lastHeartbeatAt: UnixSeconds | null,
  now: UnixSeconds,
): HarmlessLayer {
  const { heartbeat } = policy;
  const gap = lastHeartbeatAt === null ? null : Math.max(0, now - lastHeartbeatAt);
  if (heartbeat.mode !== 'states') {
    const looked = { rule: 'heartbeat.telemetry', input: gap, threshold: null };
    return { step: () => passed(looked, gapText(gap)) };
  }
  const { graceDays, softLockDays, readOnlyDays } = heartbeat;
  const isPast = (days: number) => gap === null || gap >= days * DAY;
  const count =
    Number(isPast(graceDays)) + Number(isPast(softLockDays)) + Number(isPast(readOnlyDays));
  const name = names[count] ?? 'READ_ONLY';
  const looked = () => {
    const threshold = [graceDays, softLockDays, readOnlyDays].findLast(isPast) ?? graceDays;
    return { rule: 'heartbeat.gap', input: gap, threshold: threshold * DAY };
  };
  if (name === 'ACTIVE') return { name, step: () => passed(looked(), gapText(gap)) };
  return {
    name,
    drops: pausedCapabilities,
    effects: () => [paused],
    step: () => noted(looked(), gapText(gap), reconnect),
  };
}

const names: readonly UnrestrictedStateName[] = ['ACTIVE', 'GRACE', 'SOFT_LOCK', 'READ_ONLY'];
const pausedCapabilities = ['updates', 'support'] as const;

function gapText(gap: number | null): LocalizedText {
  if (gap === null) {
    return {
      en: 'No heartbeat was ever accepted.',
      ro: 'Niciun semnal nu a fost acceptat vreodată.',
    };
  }
  const days = Math.floor(gap / DAY);
  return {
    en: `The last heartbeat was accepted ${countEn(days, 'day', 'days')} ago.`,
    ro: `Ultimul semnal a fost acceptat acum ${countRo(days, 'zi', 'zile')}.`,
  };
}
