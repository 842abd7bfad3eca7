import { eulaPenalty } from '@signet/domain/license/eula-penalty';
import { Button } from '@signet/ui/form/button.tsx';
import { locale } from '@signet/ui/i18n/locale';
import { m } from '@signet/ui/messages';
import { licenseStatusWord } from '@signet/ui/state/license-status.tsx';
import { createSignal, lazy, Show, Suspense, type JSX } from 'solid-js';
import type { CustomerLicense } from '../session/customer-license.ts';
import { Panel } from './panel.tsx';

const NewCopy = lazy(() => import('./new-copy.tsx'));

/** How to get the key, how to install it, and what the agreement says about it (C49). */
export function KeyPanel(props: { readonly license: CustomerLicense }): JSX.Element {
  const [open, setOpen] = createSignal(false);
  const variable = () => props.license.wording.environmentVariable ?? 'LICENSE_KEY';
  const unavailable = () =>
    props.license.status === 'active'
      ? undefined
      : m.portal_key_unavailable({ status: licenseStatusWord(props.license.status) });
  return (
    <Panel title={m.portal_key_title()}>
      <p>{m.portal_key_text()}</p>
      <div class="actions">
        <Button kind="primary" unavailable={unavailable()} onClick={() => setOpen(true)}>
          {m.portal_key_new()}
        </Button>
      </div>
      <h3>{m.portal_key_install()}</h3>
      <ol class="steps">
        <li>{m.portal_key_step_copy()}</li>
        <li>
          {m.portal_key_step_paste({ variable: variable() })}
          <code class="code env-sample">
            {variable()}=<span class="soft">{m.portal_key_your_key()}</span>
          </code>
        </li>
        <li>{m.portal_key_step_restart()}</li>
      </ol>
      <p class="soft text-sm">{eulaPenalty[locale()]}</p>
      <Show when={open()}>
        <Suspense>
          <NewCopy license={props.license} onClose={() => setOpen(false)} />
        </Suspense>
      </Show>
    </Panel>
  );
}
