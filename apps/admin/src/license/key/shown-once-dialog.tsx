import { CopyButton } from '@signet/ui/data/copy-button.tsx';
import { Secret } from '@signet/ui/data/secret.tsx';
import { Button } from '@signet/ui/form/button.tsx';
import { m } from '@signet/ui/messages';
import { Dialog } from '@signet/ui/overlay/dialog.tsx';
import { useLeaveGuard } from '@signet/ui/overlay/use-leave-guard';
import { Banner } from '@signet/ui/state/banner.tsx';
import { createSignal, Show } from 'solid-js';
import { useCatalog } from '../../catalog/use-catalog.ts';
import type { ListedLicense } from '../license-list.ts';
import { licenseName } from '../license-words.ts';
import { decodeClaims } from './decode-claims.ts';
import { MailUndo } from './mail-undo.tsx';

/** A license with the key that was just signed; `mailDelay` = seconds its mail waits, absent without one. */
export interface ShownKey {
  readonly license: ListedLicense;
  readonly token: string;
  readonly mailDelay: number | undefined;
}

/** The one time a key is seen: no light dismiss, and it asks before closing uncopied (ux 3.3). */
export function ShownOnceDialog(props: {
  readonly issued: ShownKey;
  readonly onClose: () => void;
}) {
  const [taken, setTaken] = createSignal(false);
  const [asking, setAsking] = createSignal(false);
  const [decoded, setDecoded] = createSignal(false);
  useLeaveGuard(() => !taken());
  const token = () => props.issued.token;
  const catalog = useCatalog();
  const envLine = () => {
    const product = catalog.product(props.issued.license.product);
    return `${product?.environmentVariable ?? 'LICENSE_KEY'}=${token()}`;
  };
  const close = () => (taken() ? props.onClose() : setAsking(true));
  const took = () => {
    setTaken(true);
    setAsking(false);
  };
  const download = () => {
    saveText('license.jwt', token());
    took();
  };
  return (
    <Dialog
      open
      guarded
      title={m.key_issued_for({ name: licenseName(props.issued.license) })}
      onClose={close}
      actions={
        <>
          <span class="soft">{taken() ? m.secret_copied() : m.key_not_copied()}</span>
          <Button kind="primary" onClick={close}>
            {m.action_done()}
          </Button>
        </>
      }
    >
      <p>
        <strong>{m.secret_once()}</strong> {m.key_lost_hint()}
      </p>
      <Secret value={token()} what={m.key_word()} onCopied={took} />
      <div class="actions">
        <CopyButton text={envLine} what={m.key_env_line()} onCopied={took}>
          {m.key_copy_env()}
        </CopyButton>
        <Button onClick={download}>{m.key_download()}</Button>
      </div>
      <details class="more" onToggle={(event) => setDecoded(event.currentTarget.open)}>
        <summary>{m.key_claims()}</summary>
        <Show when={decoded()}>
          <pre class="code" tabindex="0">
            {decodeClaims(token())}
          </pre>
        </Show>
      </details>
      <Show when={props.issued.mailDelay !== undefined}>
        <MailUndo license={props.issued.license} seconds={props.issued.mailDelay ?? 0} />
      </Show>
      <Show when={asking()}>
        <Banner
          tone="bad"
          actions={
            <>
              <Button ref={focusSoon} onClick={() => setAsking(false)}>
                {m.secret_keep_open()}
              </Button>
              <Button kind="danger" onClick={() => props.onClose()}>
                {m.secret_close_anyway()}
              </Button>
            </>
          }
        >
          {m.secret_close_unsaved()}
        </Banner>
      </Show>
    </Dialog>
  );
}

/** The question gets the focus, on its harmless answer. */
const focusSoon = (button: HTMLButtonElement): void => queueMicrotask(() => button.focus());

function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/jwt' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
