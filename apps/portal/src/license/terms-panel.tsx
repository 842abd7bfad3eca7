import { CopyButton } from '@signet/ui/data/copy-button.tsx';
import { DescriptionList } from '@signet/ui/data/description-list.tsx';
import { Time } from '@signet/ui/data/time.tsx';
import { m } from '@signet/ui/messages';
import { Show, type JSX } from 'solid-js';
import { SupportLeft, TermLeft } from '../licenses/time-left.tsx';
import type { CustomerLicense } from '../session/customer-license.ts';
import { Panel } from './panel.tsx';

/** How long license and support last, and what to quote when writing to the vendor. */
export function TermsPanel(props: { readonly license: CustomerLicense }): JSX.Element {
  const license = () => props.license;
  return (
    <Panel title={m.portal_terms_title()}>
      <DescriptionList
        items={[
          { term: m.word_issued(), value: <Time at={license().issuedAt} show="date" /> },
          {
            term: m.word_expires(),
            value: (
              <Show when={license().expiresAt} fallback={m.portal_terms_never()}>
                {(at) => <End at={at()} left={<TermLeft license={license()} />} />}
              </Show>
            ),
          },
          {
            term: m.portal_terms_support(),
            value: (
              <Show when={license().supportUntil} fallback={<SupportLeft license={license()} />}>
                {(at) => <End at={at()} left={<SupportLeft license={license()} />} />}
              </Show>
            ),
          },
          {
            term: m.portal_terms_copy(),
            value: m.portal_terms_copy_number({ number: license().generation }),
          },
          {
            term: m.portal_terms_id(),
            value: (
              <span class="license-id">
                <code>{license().id}</code>
                <CopyButton text={license().id} what={m.portal_terms_id()} />
              </span>
            ),
          },
        ]}
      />
    </Panel>
  );
}

function End(props: { readonly at: string; readonly left: JSX.Element }): JSX.Element {
  return (
    <span class="grid">
      <span>
        <Time at={props.at} show="exact" />
      </span>
      {props.left}
    </span>
  );
}
