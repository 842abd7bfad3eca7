import {
  createEffect,
  createSignal,
  Index,
  Match,
  onCleanup,
  Switch,
  type Accessor,
  type JSX,
} from 'solid-js';
import { m } from '../messages.ts';

const wait = 200;
const hold = 300;

/**
 * Follows `loading`, but says true only after 200 ms of it, and then for at least 300 ms (U10),
 * so that fast answers never flash and slow ones never flicker.
 */
export function createPatience(loading: Accessor<boolean>): Accessor<boolean> {
  const [shown, setShown] = createSignal(false);
  let since = 0;
  createEffect(() => {
    const next = loading();
    const delay = next ? wait : Math.max(0, since + hold - performance.now());
    const timer = setTimeout(() => {
      if (next) since = performance.now();
      setShown(next);
    }, delay);
    onCleanup(() => clearTimeout(timer));
  });
  return shown;
}

export interface PendingProps {
  readonly loading: boolean;
  /** Lines to draw; keep it near the height of the content so that nothing jumps. */
  readonly lines?: number;
  readonly children: JSX.Element;
}

/** Content that may still be on its way: nothing, then a skeleton, then the children. */
export function Pending(props: PendingProps): JSX.Element {
  const shown = createPatience(() => props.loading);
  return (
    <Switch fallback={props.children}>
      <Match when={shown()}>
        <Skeleton lines={props.lines ?? 6} />
      </Match>
      <Match when={props.loading}>
        <div aria-busy="true" />
      </Match>
    </Switch>
  );
}

/** Grey lines in place of content; announced as "Loading…". */
export function Skeleton(props: { readonly lines: number }): JSX.Element {
  return (
    <div role="status">
      <span class="hidden-text">{m.loading()}</span>
      <div class="skeleton" aria-hidden="true">
        <Index each={Array.from({ length: props.lines })}>{() => <i />}</Index>
      </div>
    </div>
  );
}
