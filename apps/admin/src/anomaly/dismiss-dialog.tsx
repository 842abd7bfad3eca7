import { MINIMUM_REASON_LENGTH } from '@signet/domain/license/revoke-reason';
import { createAct } from '@signet/ui/api/create-act';
import { errorOf, FormErrors, type FormError } from '@signet/ui/form/form-errors.tsx';
import { TextField } from '@signet/ui/form/text-field.tsx';
import { m } from '@signet/ui/messages';
import { ConfirmDialog } from '@signet/ui/overlay/confirm-dialog.tsx';
import { showToast } from '@signet/ui/overlay/toasts';
import { ErrorPanel } from '@signet/ui/state/error-panel.tsx';
import { createSignal, Show } from 'solid-js';
import { call } from '../api/api.ts';
import { queryClient } from '../api/query-client.ts';
import type { ShownAnomaly } from './anomaly-item.tsx';
import { anomalyWord } from './anomaly-list.ts';

/** Closes an anomaly with one typed reason (B63). */
export default function DismissDialog(props: {
  readonly anomaly: ShownAnomaly;
  readonly onClose: () => void;
}) {
  const { id, type } = props.anomaly;
  const [reason, setReason] = createSignal('');
  const [errors, setErrors] = createSignal<readonly FormError[]>([]);
  const act = createAct(call.anomaly.dismiss.mutate);
  const length = () => reason().trim().replaceAll(/\s+/gu, ' ').length;
  const confirm = async () => {
    const isShort = length() < MINIMUM_REASON_LENGTH;
    const text = m.anomaly_reason_short({ count: MINIMUM_REASON_LENGTH });
    setErrors(isShort ? [{ field: 'reason', text }] : []);
    if (isShort || (await act.run({ id, reason: reason() })) === undefined) return;
    showToast(m.anomaly_dismiss_done());
    props.onClose();
    await queryClient.invalidateQueries({
      predicate: ({ queryKey: [path] }) =>
        path === 'license.get' || String(path).startsWith('anomaly.'),
    });
  };
  return (
    <ConfirmDialog
      open
      kind="primary"
      title={m.anomaly_dismiss_one({ type: anomalyWord(type) })}
      confirm={m.anomaly_dismiss()}
      busy={act.busy()}
      onConfirm={() => void confirm()}
      onClose={props.onClose}
    >
      <FormErrors errors={errors()} />
      <Show when={act.error()}>{(error) => <ErrorPanel error={error()} />}</Show>
      <p>{m.anomaly_dismiss_about()}</p>
      <TextField
        name="reason"
        rows={2}
        label={m.anomaly_reason()}
        hint={m.anomaly_reason_hint({ length: length(), count: MINIMUM_REASON_LENGTH })}
        value={reason()}
        error={errorOf(errors(), 'reason')}
        onInput={setReason}
      />
    </ConfirmDialog>
  );
}
