import { createAct } from '@signet/ui/api/create-act';
import { Loaded } from '@signet/ui/api/loaded.tsx';
import { m } from '@signet/ui/messages';
import { ConfirmDialog } from '@signet/ui/overlay/confirm-dialog.tsx';
import { showToast } from '@signet/ui/overlay/toasts';
import { ErrorPanel } from '@signet/ui/state/error-panel.tsx';
import { Show } from 'solid-js';
import { ask, call } from '../api/api.ts';
import { useQuery } from '../api/use-query.ts';
import { EffectsPreview } from '../license/action/effects-preview.tsx';
import { refresh } from '../license/action/license-actions.ts';
import type { ListedLicense } from '../license/license-list.ts';
import { licenseName } from '../license/license-words.ts';

/** Lets a license run on several installs for a week; its effects come from the preview (B64). */
export default function WindowDialog(props: {
  readonly license: ListedLicense;
  readonly onClose: () => void;
}) {
  const { id } = props.license;
  const name = licenseName(props.license);
  const act = createAct(call.license.multiInstallWindow.mutate);
  const preview = useQuery(() => ({ ...ask.license.multiInstallWindowPreview({ id }), gcTime: 0 }));
  const confirm = async () => {
    if ((await act.run({ id })) === undefined) return;
    showToast(m.window_done({ name }));
    props.onClose();
    await refresh(id);
  };
  return (
    <ConfirmDialog
      open
      kind="primary"
      title={m.window_grant_title({ name })}
      confirm={m.window_grant()}
      busy={act.busy()}
      unavailable={preview.data?.reason?.error}
      onConfirm={() => void confirm()}
      onClose={props.onClose}
    >
      <Show when={act.error()}>{(error) => <ErrorPanel error={error()} />}</Show>
      <Loaded query={preview}>{(data) => <EffectsPreview preview={data()} />}</Loaded>
    </ConfirmDialog>
  );
}
