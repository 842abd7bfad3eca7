import type { JSX } from 'solid-js';
import { Button } from '../form/button.tsx';
import { m } from '../messages.ts';
import { Dialog } from './dialog.tsx';

export interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** The verb with object and amount: "Refund 2.990,00 EUR", never "OK" (U5). */
  readonly confirm: string;
  /** Words of the button that changes nothing, where "Cancel" could mean the act: "Keep license". */
  readonly keep?: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** `danger` paints the verb red; `primary` for confirmations that destroy nothing. */
  readonly kind?: 'danger' | 'primary';
  readonly busy?: boolean;
  readonly unavailable?: string | undefined;
  readonly children: JSX.Element;
}

/**
 * The one confirmation of a consequential act. The focus starts on Cancel, the least destructive
 * control; Ctrl+Enter confirms; closing is refused while the act is under way.
 */
export function ConfirmDialog(props: ConfirmDialogProps): JSX.Element {
  const close = () => {
    if (props.busy !== true) props.onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (props.busy !== true && props.unavailable === undefined) props.onConfirm();
  };
  return (
    <Dialog
      open={props.open}
      title={props.title}
      onClose={close}
      role="alertdialog"
      guarded
      actions={
        <>
          <Button
            autofocus
            onClick={close}
            unavailable={props.busy === true ? m.form_working() : undefined}
          >
            {props.keep ?? m.action_cancel()}
          </Button>
          <Button
            kind={props.kind ?? 'danger'}
            busy={props.busy === true}
            unavailable={props.unavailable}
            onClick={() => props.onConfirm()}
          >
            {props.confirm}
          </Button>
        </>
      }
    >
      <div class="grid gap-4" onKeyDown={onKeyDown}>
        {props.children}
      </div>
    </Dialog>
  );
}
