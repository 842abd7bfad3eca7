import { eulaPenalty } from '@signet/domain/license/eula-penalty';
import { CopyButton } from '@signet/ui/data/copy-button.tsx';
import { Secret } from '@signet/ui/data/secret.tsx';
import { Button } from '@signet/ui/form/button.tsx';
import { locale } from '@signet/ui/i18n/locale';
import { m } from '@signet/ui/messages';
import { Dialog } from '@signet/ui/overlay/dialog.tsx';
import { useLeaveGuard } from '@signet/ui/overlay/use-leave-guard';
import { Banner } from '@signet/ui/state/banner.tsx';
import { useBeforeLeave } from '@solidjs/router';
import { createSignal, Show, type JSX } from 'solid-js';
import { licenseName } from '../licenses/license-name.ts';
import type { CustomerLicense } from '../session/customer-license.ts';
import { downloadText } from './download-text.ts';

/** The key, once: masked, copied without being shown; leaving without a copy is asked about first. */
export function ShownOnce(props: {
  readonly token: string;
  readonly license: CustomerLicense;
  readonly mailedTo: string;
  readonly onClose: () => void;
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
  const variable = () => props.license.wording.environmentVariable ?? 'LICENSE_KEY';
  return (
    <Dialog
      open
      guarded
      title={m.portal_copy_shown_title({ license: licenseName(props.license) })}
      onClose={close}
      actions={
        <Button kind="primary" onClick={close}>
          {m.action_done()}
        </Button>
      }
    >
      <p>{m.portal_copy_shown_text()}</p>
      <Secret value={props.token} what={m.portal_key_what()} onCopied={keep} />
      <div class="actions">
        <CopyButton text={() => `${variable()}=${props.token}`} what=".env" onCopied={keep}>
          {m.portal_copy_env()}
        </CopyButton>
        <Button
          onClick={() => {
            downloadText('license.jwt', props.token);
            keep();
          }}
        >
          {m.portal_copy_download()}
        </Button>
      </div>
      <p>{m.portal_copy_mail({ email: props.mailedTo })}</p>
      <p class="soft text-sm">{eulaPenalty[locale()]}</p>
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
