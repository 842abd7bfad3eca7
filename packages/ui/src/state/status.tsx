import type { JSX } from 'solid-js';
import { Shape, type ShapeName } from './shape.tsx';
import type { Tone } from './tone.ts';

export interface StatusProps {
  readonly tone: Tone;
  readonly shape: ShapeName;
  /** The word that always stands beside the shape. */
  readonly word: string;
  /** On a tinted pill: for a page's head. In tables leave it out. */
  readonly badge?: boolean;
}

/** Any state as shape + word in its color (U11). */
export function Status(props: StatusProps): JSX.Element {
  return (
    <span class={`status tone-${props.tone}${props.badge === true ? ' badge' : ''}`}>
      <Shape name={props.shape} />
      {props.word}
    </span>
  );
}
