import { CopyButton } from '@signet/ui/data/copy-button.tsx';
import { Time } from '@signet/ui/data/time.tsx';
import { useNow } from '@signet/ui/i18n/clock';
import { m } from '@signet/ui/messages';
import { Status } from '@signet/ui/state/status.tsx';
import { Show } from 'solid-js';
import type { LicenseDetail } from './license-detail.ts';
import { Panel } from './panel.tsx';
import { RuntimePanel } from './runtime-panel.tsx';

const DAY = 86_400_000;

/** The state of a license at a glance. */
export function LicensePanels(props: { readonly detail: LicenseDetail }) {
  return (
    <div class="panels panels-state">
      <RuntimePanel detail={props.detail} />
      <SupportPanel detail={props.detail} />
      <KeyPanel detail={props.detail} />
      <CustomerPanel detail={props.detail} />
    </div>
  );
}

function SupportPanel(props: { readonly detail: LicenseDetail }) {
  const now = useNow();
  const from = () => Date.parse(props.detail.license.issuedAt);
  const left = (until: string) => Math.max(0, Math.ceil((Date.parse(until) - now()) / DAY));
  return (
    <Panel title={m.word_support()}>
      <Show when={props.detail.support.until} fallback={<p>{m.support_none_long()}</p>}>
        {(until) => (
          <>
            <p class="panel-figure">
              <Show when={left(until()) > 0} fallback={m.support_over()}>
                {m.support_left({ count: left(until()) })}
              </Show>
            </p>
            <progress
              class="countdown"
              aria-label={m.support_progress()}
              max={Math.max(1, Date.parse(until()) - from())}
              value={Math.max(0, Date.parse(until()) - now())}
            />
            <p class="soft">
              {m.support_until()} <Time at={until()} show="exact" />
            </p>
          </>
        )}
      </Show>
    </Panel>
  );
}

function KeyPanel(props: { readonly detail: LicenseDetail }) {
  const key = () => props.detail.key;
  const isLeaving = () => key().stage === 'retiring' || key().stage === 'retired';
  const stageWord = () => {
    const words: Readonly<Record<string, () => string>> = {
      active: m.key_stage_active,
      staged: m.key_stage_staged,
      retiring: m.key_stage_retiring,
      retired: m.key_stage_retired,
      cold: m.key_stage_cold,
    };
    return words[key().stage ?? '']?.() ?? m.key_stage_unknown();
  };
  return (
    <Panel title={m.word_key()}>
      <p class="license-id">
        <code>{key().kid}</code>
        <CopyButton text={key().kid} what={m.word_kid()} />
      </p>
      <p>
        <Status
          tone={isLeaving() ? 'warn' : 'good'}
          shape={isLeaving() ? 'triangle' : 'dot'}
          word={stageWord()}
        />{' '}
        <span class="soft">{key().algorithm}</span>
      </p>
      <p class="soft">{m.license_generation({ number: props.detail.license.generation })}</p>
    </Panel>
  );
}

function CustomerPanel(props: { readonly detail: LicenseDetail }) {
  const customer = () => props.detail.license.customer;
  return (
    <Panel title={m.word_customer()}>
      <p class="panel-figure break-words">{customer().company ?? customer().email}</p>
      <Show when={customer().company}>
        <p class="break-words">{customer().email}</p>
      </Show>
      <Show when={customer().cif}>
        {(cif) => (
          <p class="soft">
            {m.word_cif()} {cif()}
          </p>
        )}
      </Show>
      <p class="soft">
        {m.word_issued()} <Time at={props.detail.license.issuedAt} />
        <Show when={props.detail.license.expiresAt}>
          {(at) => (
            <>
              {' · '}
              {m.word_expires()} <Time at={at()} />
            </>
          )}
        </Show>
      </p>
    </Panel>
  );
}
