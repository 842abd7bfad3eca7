import type { JSX } from 'solid-js';
import { timeZone, useNow } from '../i18n/clock.ts';
import { locale } from '../i18n/locale.ts';
import {
  formatDate,
  formatInstant,
  formatRelative,
  formatRelativeShort,
} from '../i18n/time-format.ts';
import { m } from '../messages.ts';
import { Tip } from './tip.tsx';

export interface TimeProps {
  /** ISO 8601 as the API answers it, or milliseconds since the epoch. */
  readonly at: number | string;
  /**
   * `relative` "9 months ago" (exact on hover and focus) · `short` "9 mo. ago", for tables ·
   * `date` "13 Nov 2026" · `exact` with hour and zone.
   */
  readonly show?: 'relative' | 'short' | 'date' | 'exact';
  /** A further remark in the tip. */
  readonly note?: string | undefined;
}

/** A moment in the reader's zone and language; the other form on hover *and* focus (U13). */
export function Time(props: TimeProps): JSX.Element {
  const now = useNow();
  const at = () => new Date(props.at).getTime();
  const exact = () => formatInstant(at(), locale(), timeZone());
  const relative = () => {
    const format = props.show === 'short' ? formatRelativeShort : formatRelative;
    return format(at(), now(), locale()) ?? m.time_now();
  };
  const shown = () => {
    if (props.show === 'exact') return exact();
    return props.show === 'date' ? formatDate(at(), locale(), timeZone()) : relative();
  };
  const other = () => (props.show === 'exact' ? relative() : exact());
  const tip = () => (props.note === undefined ? other() : `${other()}. ${props.note}`);
  return (
    <Tip text={tip()}>
      <time datetime={new Date(at()).toISOString()}>{shown()}</time>
    </Tip>
  );
}
