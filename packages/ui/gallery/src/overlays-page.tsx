import { createSignal } from 'solid-js';
import { EffectsList } from '../../src/data/effects-list.tsx';
import { Button } from '../../src/form/button.tsx';
import { TextField } from '../../src/form/text-field.tsx';
import { PageTitle } from '../../src/frame/page-title.tsx';
import { m } from '../../src/messages.ts';
import { ConfirmDialog } from '../../src/overlay/confirm-dialog.tsx';
import { Dialog } from '../../src/overlay/dialog.tsx';
import { Drawer } from '../../src/overlay/drawer.tsx';
import { showToast } from '../../src/overlay/toasts.ts';

interface Opened {
  readonly open: boolean;
  readonly onClose: () => void;
}

export default function OverlaysPage() {
  const [open, setOpen] = createSignal<'dialog' | 'drawer' | 'confirm' | undefined>();
  const close = () => setOpen(undefined);
  return (
    <>
      <PageTitle title="Overlays" />
      <div class="actions">
        <Button onClick={() => setOpen('dialog')}>Dialog</Button>
        <Button onClick={() => setOpen('drawer')}>Drawer</Button>
        <Button onClick={() => setOpen('confirm')}>Confirm…</Button>
        <Button onClick={() => showToast('Queued to ana@acme.ro', () => undefined)}>Toast</Button>
      </div>
      <Dialog
        open={open() === 'dialog'}
        title="License issued for acme-wellness.ro"
        onClose={close}
        actions={
          <Button kind="primary" onClick={close}>
            {m.action_done()}
          </Button>
        }
      >
        <p>{m.secret_once()}</p>
      </Dialog>
      <IssueDrawer open={open() === 'drawer'} onClose={close} />
      <RevokeDialog open={open() === 'confirm'} onClose={close} />
    </>
  );
}

function IssueDrawer(props: Opened) {
  const [email, setEmail] = createSignal('');
  return (
    <Drawer
      open={props.open}
      title={m.action_issue()}
      onClose={() => props.onClose()}
      guarded
      actions={
        <>
          <Button onClick={() => props.onClose()}>{m.action_cancel()}</Button>
          <Button kind="primary">{m.action_issue()}</Button>
        </>
      }
    >
      <TextField
        name="drawer-email"
        label={m.word_email()}
        value={email()}
        onInput={setEmail}
        autofocus
      />
    </Drawer>
  );
}

function RevokeDialog(props: Opened) {
  const [reason, setReason] = createSignal('');
  return (
    <ConfirmDialog
      open={props.open}
      title="Revoke license: acme-wellness.ro"
      confirm="Revoke acme-wellness.ro"
      onClose={() => props.onClose()}
      onConfirm={() => props.onClose()}
    >
      <EffectsList
        effects={[
          { tone: 'stops', text: 'AI, ANAF SPV proxy, hosted e-mail' },
          { tone: 'keeps', text: 'the local install keeps running' },
        ]}
      />
      <TextField
        name="reason"
        rows={2}
        label={m.dialog_reason()}
        hint={m.dialog_reason_hint()}
        value={reason()}
        onInput={setReason}
      />
    </ConfirmDialog>
  );
}
