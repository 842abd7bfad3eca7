import { m } from '@signet/ui/messages';
import { For, Show, type JSX } from 'solid-js';
import type { CustomerLicense } from '../session/customer-license.ts';
import { HostTest } from './host-test.tsx';
import { Panel } from './panel.tsx';

/** Where the license may run, and a test for a host (R10). */
export function DomainsPanel(props: { readonly license: CustomerLicense }): JSX.Element {
  const isRedirect = (domain: string) => props.license.redirectDomains.includes(domain);
  return (
    <Panel title={m.portal_domains_title()}>
      <Show
        when={props.license.domainBinding.length > 0}
        fallback={<p>{m.portal_domains_none()}</p>}
      >
        <p>{m.portal_domains_accepts()}</p>
        <ul class="hosts">
          <For each={props.license.domainBinding}>
            {(domain) => (
              <li>
                <code>{domain}</code> <code>*.{domain}</code>
                <Show when={isRedirect(domain)}>
                  <span class="soft"> {m.portal_domains_redirect()}</span>
                </Show>
              </li>
            )}
          </For>
          <li>
            <code>localhost</code> <span class="soft">{m.portal_domains_local()}</span>
          </li>
        </ul>
        <HostTest license={props.license} />
      </Show>
    </Panel>
  );
}
