import { createAct } from '@signet/ui/api/create-act';
import { CopyButton } from '@signet/ui/data/copy-button.tsx';
import { Secret } from '@signet/ui/data/secret.tsx';
import { m } from '@signet/ui/messages';
import { ConfirmDialog } from '@signet/ui/overlay/confirm-dialog.tsx';
import { ErrorPanel } from '@signet/ui/state/error-panel.tsx';
import { createSignal, onCleanup, Show, type JSX } from 'solid-js';
import { KeptOnce } from '../license/kept-once.tsx';
import { call } from '../session/api.ts';

/** A new npm token: what it replaces first, then the token, once (C44, U5, U12). */
export function NewToken(props: {
  readonly replaces: boolean;
  readonly onClose: () => void;
}): JSX.Element {
  // The only place where the token is held; wiped when the dialog closes.
  const [token, setToken] = createSignal<string>();
  onCleanup(() => setToken(undefined));
  const act = createAct((_: null, options) =>
    call.portal.registryToken.rotate.mutate(undefined, options),
  );
  const make = async () => setToken((await act.run(null))?.token);
  const finish = () => {
    setToken(undefined);
    props.onClose();
  };
  return (
    <Show
      when={token()}
      fallback={
        <ConfirmDialog
          open
          kind="primary"
          title={m.portal_npm_new_title()}
          confirm={m.portal_npm_confirm()}
          busy={act.busy()}
          onConfirm={() => void make()}
          onClose={() => props.onClose()}
        >
          <p>{props.replaces ? m.portal_npm_replaces() : m.portal_npm_first()}</p>
          <Show when={act.error()}>{(error) => <ErrorPanel error={error()} />}</Show>
        </ConfirmDialog>
      }
    >
      {(held) => (
        <KeptOnce title={m.portal_npm_shown_title()} onClose={finish}>
          {(keep) => (
            <>
              <p>{m.portal_npm_shown_text()}</p>
              <Secret value={held()} what={m.portal_npm_what()} onCopied={keep} />
              <div class="actions">
                <CopyButton
                  text={() => `NPM_REGISTRY_TOKEN=${held()}`}
                  what="NPM_REGISTRY_TOKEN"
                  onCopied={keep}
                >
                  {m.portal_copy_env()}
                </CopyButton>
              </div>
            </>
          )}
        </KeptOnce>
      )}
    </Show>
  );
}
