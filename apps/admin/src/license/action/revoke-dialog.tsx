import {
  MINIMUM_REASON_LENGTH,
  revokeReasonCodes,
  type RevokeReasonCode,
} from '@signet/domain/license/revoke-reason';
import { createAct } from '@signet/ui/api/create-act';
import { Loaded } from '@signet/ui/api/loaded.tsx';
import { Checkbox } from '@signet/ui/form/checkbox.tsx';
import { errorOf, FormErrors, type FormError } from '@signet/ui/form/form-errors.tsx';
import { RadioGroup } from '@signet/ui/form/radio-group.tsx';
import { TextField } from '@signet/ui/form/text-field.tsx';
import { m } from '@signet/ui/messages';
import { ConfirmDialog } from '@signet/ui/overlay/confirm-dialog.tsx';
import { showToast } from '@signet/ui/overlay/toasts';
import { ErrorPanel } from '@signet/ui/state/error-panel.tsx';
import { keepPreviousData } from '@tanstack/solid-query';
import { createSignal, Show } from 'solid-js';
import { ask, call } from '../../api/api.ts';
import { useQuery } from '../../api/use-query.ts';
import type { ListedLicense } from '../license-list.ts';
import { licenseName } from '../license-words.ts';
import { EffectsPreview } from './effects-preview.tsx';
import { refresh } from './license-actions.ts';

const words: Record<RevokeReasonCode, () => string> = {
  leaked: m.revoke_leaked,
  misuse: m.revoke_misuse,
  cancelled: m.revoke_cancelled,
  other: m.revoke_other,
};

/** The end of a license: effects from the preview, one typed reason, one confirmation (ux 3.4, R19). */
export default function RevokeDialog(props: {
  readonly license: ListedLicense;
  readonly onClose: () => void;
}) {
  const id = props.license.id;
  const [code, setCode] = createSignal<RevokeReasonCode | ''>('');
  const [reason, setReason] = createSignal('');
  const [tell, setTell] = createSignal(false);
  const [errors, setErrors] = createSignal<readonly FormError[]>([]);
  const act = createAct(call.license.revoke.mutate);
  const preview = useQuery(() => ({
    ...ask.license.revokePreview({ id, tellCustomer: tell() }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  }));
  const length = () => reason().trim().replaceAll(/\s+/gu, ' ').length;
  const confirm = async () => {
    const chosen = code();
    const problems = [
      ...(chosen === '' ? [{ field: 'code', text: m.revoke_choose() }] : []),
      ...(length() < MINIMUM_REASON_LENGTH
        ? [{ field: 'reason', text: m.revoke_reason_short({ count: MINIMUM_REASON_LENGTH }) }]
        : []),
    ];
    setErrors(problems);
    if (chosen === '' || problems.length > 0) return;
    const input = { id, reason: reason(), reasonCode: chosen, tellCustomer: tell() };
    if ((await act.run(input)) === undefined) return;
    showToast(m.revoke_done({ name: licenseName(props.license) }));
    props.onClose();
    await refresh(id);
  };
  return (
    <ConfirmDialog
      open
      title={m.revoke_title({ name: licenseName(props.license) })}
      confirm={m.revoke_confirm()}
      keep={m.revoke_keep()}
      busy={act.busy()}
      unavailable={preview.data?.reason?.error}
      onConfirm={() => void confirm()}
      onClose={props.onClose}
    >
      <FormErrors errors={errors()} />
      <Show when={act.error()}>{(error) => <ErrorPanel error={error()} />}</Show>
      <Loaded query={preview}>{(data) => <EffectsPreview preview={data()} />}</Loaded>
      <RadioGroup
        name="code"
        label={m.dialog_reason()}
        value={code()}
        error={errorOf(errors(), 'code')}
        choices={revokeReasonCodes.map((value) => ({ value, label: words[value]() }))}
        onChange={setCode}
      />
      <TextField
        name="reason"
        rows={2}
        label={m.revoke_reason()}
        hint={m.revoke_reason_hint({ length: length(), count: MINIMUM_REASON_LENGTH })}
        value={reason()}
        error={errorOf(errors(), 'reason')}
        onInput={setReason}
      />
      <Checkbox name="tell" label={m.revoke_tell()} checked={tell()} onChange={setTell} />
      <p class="soft">{m.revoke_not_suspend()}</p>
    </ConfirmDialog>
  );
}
