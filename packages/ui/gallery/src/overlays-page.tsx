import { createSignal } from 'solid-js'

import { EffectsList } from '../../src/data/effects-list.tsx'
import { Button } from '../../src/form/button.tsx'
import { RadioGroup } from '../../src/form/radio-group.tsx'
import { TextField } from '../../src/form/text-field.tsx'
import { PageTitle } from '../../src/frame/page-title.tsx'
import { m } from '../../src/messages.ts'
import { ConfirmDialog } from '../../src/overlay/confirm-dialog.tsx'
import { Dialog } from '../../src/overlay/dialog.tsx'
import { Drawer } from '../../src/overlay/drawer.tsx'
import { showToast } from '../../src/overlay/toasts.ts'

export default function OverlaysPage() {
  const [open, setOpen] = createSignal<'dialog' | 'drawer' | 'confirm' | undefined>(undefined)
  const [reason, setReason] = createSignal('')
  const close = () => setOpen(undefined)
  return (
    <>
      <PageTitle title="Overlays" />
      <div class="actions">
        <Button onClick={() => setOpen('dialog')}>Dialog</Button>
        <Button onClick={() => setOpen('drawer')}>Drawer</Button>
        <Button onClick={() => setOpen('confirm')}>Confirm…</Button>
        <Button onClick={() => showToast('Queued to ana@acme.ro', () => undefined)}>Toast</Button>
      </div>
      <Dialog open={open() === 'dialog'} title="License issued for acme-wellness.ro" onClose={close} actions={<Button kind="primary" onClick={close}>{m.action_done()}</Button>}>
        <p>{m.secret_once()}</p>
      </Dialog>
      <Drawer open={open() === 'drawer'} title={m.action_issue()} onClose={close} guarded actions={<><Button onClick={close}>{m.action_cancel()}</Button><Button kind="primary">{m.action_issue()}</Button></>}>
        <TextField name="drawer-email" label={m.word_email()} value="" onInput={() => undefined} autofocus />
        <TextField name="drawer-domain" label={m.word_domain()} value="" onInput={() => undefined} />
      </Drawer>
      <ConfirmDialog open={open() === 'confirm'} title="Revoke license: acme-wellness.ro" confirm="Revoke acme-wellness.ro" onClose={close} onConfirm={close}>
        <EffectsList effects={[{ kind: 'stops', text: 'AI, ANAF SPV proxy, hosted e-mail' }, { kind: 'stops', text: 'npm premium downloads' }, { kind: 'keeps', text: 'the local install keeps running' }]} />
        <RadioGroup name="preset" label={m.dialog_reason()} value="" onChange={() => undefined} stacked choices={[{ value: 'a', label: 'Key leaked' }, { value: 'b', label: 'Payment disputed' }]} />
        <TextField name="reason" rows={2} label={m.dialog_reason()} hint={m.dialog_reason_hint()} value={reason()} onInput={setReason} />
      </ConfirmDialog>
    </>
  )
}
