import { createSignal, Show, type JSX } from 'solid-js';
import { placeBeside } from '../overlay/place-beside.ts';

export interface TipProps {
  /** Shown on hover and on focus, and always readable for assistive technology. */
  readonly text: string;
  readonly children: JSX.Element;
}

/** A remark on a word: hover or focus shows it, Esc hides it, and it may be hovered itself (WCAG 1.4.13). */
export function Tip(props: TipProps): JSX.Element {
  const [open, setOpen] = createSignal(false);
  let host: HTMLSpanElement | undefined;
  const show = (bubble: HTMLElement) =>
    queueMicrotask(() => {
      if (host === undefined || !bubble.isConnected) return;
      bubble.showPopover();
      placeBeside(host, bubble);
    });
  return (
    <span
      ref={(element) => (host = element)}
      class="tip-host"
      tabindex="0"
      onPointerEnter={() => setOpen(true)}
      onPointerLeave={() => setOpen(false)}
      onFocus={() => setOpen(true)}
      onBlur={() => setOpen(false)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open()) return;
        event.stopPropagation();
        setOpen(false);
      }}
    >
      {props.children}
      <span class="hidden-text"> ({props.text})</span>
      <Show when={open()}>
        <span class="tip" popover="manual" aria-hidden="true" ref={show}>
          {props.text}
        </span>
      </Show>
    </span>
  );
}
