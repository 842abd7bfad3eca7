import { createEffect, createUniqueId, onCleanup, Show, type JSX } from 'solid-js';
import { Button } from '../form/button.tsx';
import { m } from '../messages.ts';
import { Sign } from '../state/sign.tsx';

export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  /** Someone asked to close (Esc, cross, backdrop). The caller decides by changing `open`. */
  readonly onClose: () => void;
  /** The backdrop does not close it: for forms and shown-once secrets. Esc and the cross still ask. */
  readonly guarded?: boolean;
  readonly role?: 'dialog' | 'alertdialog';
  readonly size?: 'normal' | 'wide' | 'drawer';
  /** The row of buttons at the bottom. */
  readonly actions?: JSX.Element;
  readonly children: JSX.Element;
}

const sizes = { normal: 'dialog', wide: 'dialog dialog-wide', drawer: 'dialog drawer' };

/**
 * A native modal dialog. The browser keeps the focus inside and gives it back on close; the content
 * exists only while open. An `autofocus` control inside gets the first focus.
 */
export function Dialog(props: DialogProps): JSX.Element {
  return (
    <Show when={props.open}>
      <OpenDialog {...props} />
    </Show>
  );
}

function OpenDialog(props: DialogProps): JSX.Element {
  const titleId = createUniqueId();
  const bodyId = createUniqueId();
  let dialog: HTMLDialogElement | undefined;
  let pressedBackdrop = false;
  const opener = document.activeElement;
  createEffect(() => dialog?.showModal());
  onCleanup(() => {
    dialog?.close();
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    props.onClose();
  };
  const onClick = (event: MouseEvent) => {
    if (pressedBackdrop && event.target === dialog && props.guarded !== true) props.onClose();
  };
  return (
    <dialog
      ref={(element) => (dialog = element)}
      class={sizes[props.size ?? 'normal']}
      role={props.role === 'alertdialog' ? 'alertdialog' : undefined}
      aria-labelledby={titleId}
      aria-describedby={props.role === 'alertdialog' ? bodyId : undefined}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => (pressedBackdrop = event.target === dialog)}
      onClick={onClick}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <div class="dialog-frame">
        <div class="dialog-head">
          <h2 id={titleId}>{props.title}</h2>
          <Show when={props.role !== 'alertdialog'}>
            <Button kind="icon" label={m.action_close()} onClick={() => props.onClose()}>
              <Sign name="cross" />
            </Button>
          </Show>
        </div>
        <div class="dialog-body" id={bodyId}>
          {props.children}
        </div>
        <Show when={props.actions}>
          <div class="dialog-actions">{props.actions}</div>
        </Show>
      </div>
    </dialog>
  );
}
