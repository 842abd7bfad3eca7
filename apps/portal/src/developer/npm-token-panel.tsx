import { Loaded } from '@signet/ui/api/loaded.tsx';
import { observeQuery } from '@signet/ui/api/observe-query';
import { Time } from '@signet/ui/data/time.tsx';
import { Button } from '@signet/ui/form/button.tsx';
import { m } from '@signet/ui/messages';
import { createSignal, Show, type JSX } from 'solid-js';
import { Panel } from '../license/panel.tsx';
import { ask } from '../session/api.ts';
import { queryClient } from '../session/query-client.ts';
import { NewToken } from './new-token.tsx';
import { RevokeToken } from './revoke-token.tsx';

/** The account's npm token: whether there is one, a new one, an end to it (C44, C47). */
export function NpmTokenPanel(): JSX.Element {
  const query = observeQuery(queryClient, () => ask.portal.registryToken.get());
  const [open, setOpen] = createSignal<'new' | 'revoke'>();
  const close = () => {
    setOpen(undefined);
    void queryClient.invalidateQueries();
  };
  return (
    <Panel title={m.portal_npm_title()}>
      <p>{m.portal_npm_text()}</p>
      <Loaded query={query} lines={3}>
        {(found) => (
          <>
            <Show when={found().createdAt} fallback={<p class="soft">{m.portal_npm_none()}</p>}>
              {(at) => (
                <p>
                  {m.portal_npm_made()} <Time at={at()} />
                </p>
              )}
            </Show>
            <div class="actions">
              <Button kind="primary" onClick={() => setOpen('new')}>
                {found().createdAt === null ? m.portal_npm_new() : m.portal_npm_replace()}
              </Button>
              <Show when={found().createdAt}>
                <Button onClick={() => setOpen('revoke')}>{m.portal_npm_revoke()}</Button>
              </Show>
            </div>
            <h3>{m.portal_npm_use()}</h3>
            <Show when={found().npmrc} fallback={<p>{m.portal_npm_use_ask()}</p>}>
              {(lines) => (
                <>
                  <p>{m.portal_npm_use_text()}</p>
                  <code class="code env-sample">{lines().join('\n')}</code>
                </>
              )}
            </Show>
            <Show when={open() === 'new'}>
              <NewToken replaces={found().createdAt !== null} onClose={close} />
            </Show>
            <Show when={open() === 'revoke'}>
              <RevokeToken onClose={close} />
            </Show>
          </>
        )}
      </Loaded>
    </Panel>
  );
}
