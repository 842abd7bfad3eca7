import type { JSX } from 'solid-js';
import { tipHost } from './tip-bubble.ts';

export interface TipProps {
  /** Shown on hover and on focus, and always readable for assistive technology. */
  readonly text: string;
  readonly children: JSX.Element;
}

/** A remark on a word: hover or focus shows it, Esc hides it, and it may be hovered itself (WCAG 1.4.13). */
export function Tip(props: TipProps): JSX.Element {
  return (
    <span ref={(host) => tipHost(host, () => props.text)} class="tip-host" tabindex="0">
      {props.children}
      <span class="hidden-text"> ({props.text})</span>
    </span>
  );
}
