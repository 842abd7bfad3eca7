/** What the matcher needs of a keyboard event. */
export interface Stroke {
  /** `event.key`, not the physical code, so that every layout works (U4). */
  readonly key: string;
  readonly modified: boolean;
}

/** The verdict on a stroke: a shortcut fires, a sequence such as `g l` has begun, or nothing. */
export type Match =
  | { readonly kind: 'fire'; readonly keys: string }
  | { readonly kind: 'begin' }
  | { readonly kind: 'none' };

/** Matches a stroke (after the pending first key of a sequence, if any) against the known shortcuts. */
export function matchShortcut(
  known: readonly string[],
  pending: string | undefined,
  stroke: Stroke,
): Match {
  if (stroke.modified) return { kind: 'none' };
  const typed = pending === undefined ? stroke.key : `${pending} ${stroke.key}`;
  if (known.includes(typed)) return { kind: 'fire', keys: typed };
  if (known.some((keys) => keys.startsWith(`${typed} `))) return { kind: 'begin' };
  return pending === undefined ? { kind: 'none' } : matchShortcut(known, undefined, stroke);
}
