import { m } from '@signet/ui/messages';
import { Freshness } from '@signet/ui/state/freshness.tsx';
import { RuntimeState } from '@signet/ui/state/runtime-state.tsx';
import { Shape } from '@signet/ui/state/shape.tsx';
import { For, Show } from 'solid-js';
import { ExplanationList } from './explanation-list.tsx';
import type { LicenseDetail } from './license-detail.ts';
import { Panel } from './panel.tsx';

const capabilities = ['core', 'cloud', 'updates', 'support', 'downloads'] as const;

/** What an install of the license may do now; the name of a state never stands without its effect (R2). */
export function RuntimePanel(props: { readonly detail: LicenseDetail }) {
  const beat = () => props.detail.license.heartbeat;
  return (
    <Panel title={m.license_runtime()}>
      <Show when={props.detail.runtime} fallback={<p>{m.license_runtime_unknown()}</p>}>
        {(runtime) => (
          <>
            <p>
              <RuntimeState state={runtime().name} />
            </p>
            <ul class="capabilities">
              <For each={capabilities}>
                {(name) => <Capability name={name} on={runtime().capabilities[name]} />}
              </For>
            </ul>
            <p class="soft">
              {m.word_heartbeat()}:{' '}
              <Freshness freshness={beat().freshness} at={beat().lastAt ?? undefined} />
            </p>
            <details class="more">
              <summary>{m.license_why()}</summary>
              <ExplanationList steps={runtime().explanation} />
            </details>
          </>
        )}
      </Show>
    </Panel>
  );
}

function Capability(props: { readonly name: (typeof capabilities)[number]; readonly on: boolean }) {
  const words = {
    core: m.capability_core,
    cloud: m.capability_cloud,
    updates: m.capability_updates,
    support: m.capability_support,
    downloads: m.capability_downloads,
  };
  return (
    <li class={`status tone-${props.on ? 'good' : 'idle'}`}>
      <Shape name={props.on ? 'check' : 'bars'} />
      {words[props.name]()}
      <span class="soft">{props.on ? m.capability_on() : m.capability_off()}</span>
    </li>
  );
}
