const gap = 4;
const edge = 8;

/**
 * Puts a fixed element under its anchor, start-aligned; above when there is no room below,
 * and never beyond the window's edge. Sizes in CSS pixels.
 */
export function placeBeside(
  anchor: Element,
  floating: HTMLElement,
  align: 'start' | 'end' = 'start',
): void {
  const at = anchor.getBoundingClientRect();
  const box = floating.getBoundingClientRect();
  const wanted = align === 'start' ? at.left : at.right - box.width;
  const left = Math.max(edge, Math.min(wanted, window.innerWidth - box.width - edge));
  const below = at.bottom + gap;
  const fits = below + box.height <= window.innerHeight - edge;
  const top = fits ? below : Math.max(edge, at.top - gap - box.height);
  floating.style.left = `${left}px`;
  floating.style.top = `${top}px`;
}
