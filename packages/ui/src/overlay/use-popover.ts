import { createSignal, createUniqueId } from 'solid-js';
import { placeBeside } from './place-beside.ts';

export interface PopoverOptions {
  readonly align?: 'start' | 'end';
  /** After it is placed, before it is painted: the moment to move the focus. */
  readonly onShown?: (popover: HTMLElement) => void;
}

/**
 * The common part of everything that pops up under a button: the native popover of `popovertarget`,
 * placed beside its button. Content is rendered just before it shows, so that it can be measured.
 */
export function usePopover(options: PopoverOptions) {
  const [open, setOpen] = createSignal(false);
  let anchor: HTMLElement | undefined;
  let popover: HTMLElement | undefined;
  const settle = () => {
    if (anchor === undefined || popover === undefined || !open()) return;
    placeBeside(anchor, popover, options.align);
    options.onShown?.(popover);
  };
  return {
    id: createUniqueId(),
    open,
    anchorRef: (element: HTMLElement) => (anchor = element),
    popoverRef: (element: HTMLElement) => (popover = element),
    onBeforeToggle: (event: ToggleEvent) => {
      setOpen(event.newState === 'open');
      if (open()) requestAnimationFrame(settle);
    },
    show: () => popover?.showPopover(),
    /** Closes it and gives the focus back to its button. */
    hide: () => {
      popover?.hidePopover();
      anchor?.focus();
    },
  };
}
