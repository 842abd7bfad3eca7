import type { RuntimeStateName } from '@signet/domain/runtime/runtime-state';
import type { JSX } from 'solid-js';
import { m } from '../messages.ts';
import type { ShapeName } from './shape.tsx';
import { Status } from './status.tsx';
import type { Tone } from './tone.ts';

const looks = {
  ACTIVE: { tone: 'good', shape: 'dot', effect: m.runtime_ACTIVE_effect },
  GRACE: { tone: 'warn', shape: 'ring', effect: m.runtime_GRACE_effect },
  SOFT_LOCK: { tone: 'warn', shape: 'triangle', effect: m.runtime_SOFT_LOCK_effect },
  READ_ONLY: { tone: 'warn', shape: 'square', effect: m.runtime_READ_ONLY_effect },
  BLOCKED: { tone: 'bad', shape: 'cross', effect: m.runtime_BLOCKED_effect },
  NOT_ACTIVATED: { tone: 'idle', shape: 'dash', effect: m.runtime_NOT_ACTIVATED_effect },
} as const satisfies Record<
  RuntimeStateName,
  { tone: Tone; shape: ShapeName; effect: () => string }
>;

/** A runtime state, always with its effect, because READ_ONLY and SOFT_LOCK sound like locks and are not (R2). */
export function RuntimeState(props: {
  readonly state: RuntimeStateName;
  readonly short?: boolean;
}): JSX.Element {
  const look = () => looks[props.state];
  return (
    <span class="status-effect">
      <Status
        tone={look().tone}
        shape={look().shape}
        word={props.state}
        badge={props.short !== true}
      />
      <span class="soft"> {look().effect()}</span>
    </span>
  );
}
