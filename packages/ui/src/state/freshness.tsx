import { Show, type JSX } from 'solid-js';
import { Time } from '../data/time.tsx';
import { Tip } from '../data/tip.tsx';
import { m } from '../messages.ts';
import { Shape, type ShapeName } from './shape.tsx';
import type { Tone } from './tone.ts';

/** R20: < 24 h fresh, < 7 d quiet, < 30 d stale, else lost; never without a beat. */
const looks = {
  fresh: { tone: 'good', shape: 'dot', word: m.freshness_fresh_word, range: m.freshness_fresh },
  quiet: { tone: 'good', shape: 'ring', word: m.freshness_quiet_word, range: m.freshness_quiet },
  stale: {
    tone: 'warn',
    shape: 'triangle',
    word: m.freshness_stale_word,
    range: m.freshness_stale,
  },
  lost: { tone: 'bad', shape: 'square', word: m.freshness_lost_word, range: m.freshness_lost },
  never: { tone: 'idle', shape: 'dash', word: m.freshness_never, range: m.freshness_never },
} as const satisfies Record<
  string,
  { tone: Tone; shape: ShapeName; word: () => string; range: () => string }
>;

export type FreshnessName = keyof typeof looks;

/** The range of a bucket in words, for filters: "7–30 days ago". */
export const freshnessRange = (freshness: FreshnessName): string => looks[freshness].range();

/** When an install last reported, with its shape; the note says that it limits nothing. */
export function Freshness(props: {
  readonly freshness: FreshnessName;
  readonly at?: number | string | undefined;
  /** "9 mo. ago" instead of "9 months ago", for tables. */
  readonly short?: boolean;
}): JSX.Element {
  const look = () => looks[props.freshness];
  const note = () => `${look().word()}. ${m.freshness_note()}`;
  return (
    <span class={`status tone-${look().tone}`}>
      <Shape name={look().shape} />
      <Show when={props.at} fallback={<Tip text={note()}>{look().word()}</Tip>}>
        {(at) => (
          <Time at={at()} note={note()} show={props.short === true ? 'short' : 'relative'} />
        )}
      </Show>
    </span>
  );
}
