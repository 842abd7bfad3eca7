import { For, onCleanup, Show, type JSX } from 'solid-js';
import { Button } from '../form/button.tsx';
import { m } from '../messages.ts';
import { Sign } from '../state/sign.tsx';
import { hideToast, toastDuration, toasts, type Toast } from './toasts.ts';

/** Where toasts appear; once a page, the Shell has it. */
export function ToastsRegion(): JSX.Element {
  return (
    <section class="toasts" aria-label={m.shell_notifications()} role="status" aria-live="polite">
      <For each={toasts()}>{(toast) => <ToastLine toast={toast} />}</For>
    </section>
  );
}

function ToastLine(props: { readonly toast: Toast }): JSX.Element {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hold = () => clearTimeout(timer);
  const run = () => {
    hold();
    timer = setTimeout(() => hideToast(props.toast.id), toastDuration);
  };
  run();
  onCleanup(hold);
  const undo = () => {
    props.toast.undo?.();
    hideToast(props.toast.id);
  };
  return (
    <div class="toast" onPointerEnter={hold} onPointerLeave={run} onFocusIn={hold} onFocusOut={run}>
      <span>{props.toast.text}</span>
      <span class="actions">
        <Show when={props.toast.undo}>
          <Button onClick={undo}>{m.action_undo()}</Button>
        </Show>
        <Button kind="icon" label={m.action_close()} onClick={() => hideToast(props.toast.id)}>
          <Sign name="cross" />
        </Button>
      </span>
    </div>
  );
}
