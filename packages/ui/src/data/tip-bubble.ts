import { placeBeside } from '../overlay/place-beside.ts';

const texts = new WeakMap<Element, () => string>();
let shown: { readonly host: Element; readonly bubble: HTMLElement } | undefined;
let isWatching = false;

/**
 * Makes an element show a remark on hover and focus. A list holds hundreds of these, so the document
 * listens for all of them, and there is one bubble.
 */
export function tipHost(host: Element, text: () => string): void {
  texts.set(host, text);
  if (!isWatching) watch();
}

function watch(): void {
  isWatching = true;
  document.addEventListener('pointerover', (event) => showFor(event.target));
  document.addEventListener('focusin', (event) => showFor(event.target));
  document.addEventListener('focusout', hide);
  document.documentElement.addEventListener('pointerleave', hide);
  // Before all others: this Escape closes the remark and nothing below it.
  document.addEventListener('keydown', hideOnEscape, { capture: true });
}

function showFor(target: EventTarget | null): void {
  const host = target instanceof Element ? target.closest('.tip-host') : null;
  if (host !== null && host === shown?.host) return;
  // The focus keeps its remark while the pointer is elsewhere (WCAG 1.4.13).
  if (host === null && shown?.host === document.activeElement) return;
  hide();
  const text = host === null ? undefined : texts.get(host)?.();
  if (host === null || text === undefined) return;
  const bubble = document.createElement('span');
  bubble.className = 'tip';
  bubble.popover = 'manual';
  bubble.ariaHidden = 'true';
  bubble.textContent = text;
  // Inside its host, so that the pointer may move onto it.
  host.append(bubble);
  bubble.showPopover();
  placeBeside(host, bubble);
  shown = { host, bubble };
}

function hide(): void {
  shown?.bubble.remove();
  shown = undefined;
}

function hideOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || shown === undefined) return;
  event.stopPropagation();
  hide();
}
