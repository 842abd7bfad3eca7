import { m } from '@signet/ui/messages';
import { For, Show } from 'solid-js';
import type { ListedLicense } from '../license-list.ts';
import { HostTester } from './host-tester.tsx';

/** Where the license holds, and a try of any host (R9, R10). */
export function DomainsTab(props: { readonly license: ListedLicense }) {
  const roots = () => props.license.domainBinding;
  return (
    <div class="panels">
      <section class="panel">
        <h2>{m.domains_bound()}</h2>
        <Show when={roots().length > 0} fallback={<p>{m.domains_unbound()}</p>}>
          <ul class="grid gap-1">
            <For each={roots()}>
              {(root) => (
                <li>
                  <code>{root}</code> <span class="soft">{m.domains_and_below()}</span>
                  <Show when={props.license.redirectDomains.includes(root)}>
                    <span class="soft"> {m.issue_redirect_only()}</span>
                  </Show>
                </li>
              )}
            </For>
          </ul>
          <p class="soft">{m.issue_accepts_local()}</p>
        </Show>
      </section>
      <HostTester id={props.license.id} />
    </div>
  );
}
