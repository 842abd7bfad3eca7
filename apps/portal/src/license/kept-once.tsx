import { Button } from '@signet/ui/form/button.tsx';
import { m } from '@signet/ui/messages';
import { Dialog } from '@signet/ui/overlay/dialog.tsx';
import { useLeaveGuard } from '@signet/ui/overlay/use-leave-guard';
import { Banner } from '@signet/ui/state/banner.tsx';
import { useBeforeLeave } from '@solidjs/router';
import { createSignal, Show, type JSX } from 'solid-js';

/** A dialog with a secret that is shown once; leaving without having kept it is asked about first (U12). */
export function KeptOnce(props: {
  readonly title: string;
  readonly onClose: () => void;
  /** The secret, and the ways to keep it: each calls `keep`. */
  readonly children: (keep: () => void) => JSX.Element;
}): JSX.Element {
  const [saved, setSaved] = createSignal(false);
  const [asking, setAsking] = createSignal(false);
  const keep = () => {
    setSaved(true);
    setAsking(false);
  };
  const close = () => (saved() ? props.onClose() : setAsking(true));
  useLeaveGuard(() => !saved());
  useBeforeLeave((event) => {
    if (saved()) return;
    event.preventDefault();
    setAsking(true);
  });
  return (
    <Dialog
      open
      guarded
      title={props.title}
      onClose={close}
      actions={
        <Button kind="primary" onClick={close}>
          {m.action_done()}
        </Button>
      }
    >
      {props.children(keep)}
      <Show when={asking()}>
        <Banner
          tone="warn"
          actions={
            <>
              <Button ref={focusSoon} onClick={() => setAsking(false)}>
                {m.secret_keep_open()}
              </Button>
              <Button onClick={() => props.onClose()}>{m.secret_close_anyway()}</Button>
            </>
          }
        >
          {m.secret_close_unsaved()}
        </Banner>
      </Show>
    </Dialog>
  );
}

/** The question appears below what was pressed, so the focus goes to its harmless answer. */
function focusSoon(button: HTMLButtonElement): void {
  queueMicrotask(() => button.focus());
}
