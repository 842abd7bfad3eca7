import { PageTitle } from '@signet/ui/frame/page-title.tsx';
import { locale } from '@signet/ui/i18n/locale';
import { m } from '@signet/ui/messages';
import { LicenseStatus } from '@signet/ui/state/license-status.tsx';
import { A } from '@solidjs/router';
import { For, type JSX } from 'solid-js';
import { licenseName } from '../licenses/license-name.ts';
import { worksText } from '../licenses/works-text.ts';
import type { CustomerLicenseDetail } from '../session/customer-license.ts';
import { DomainsPanel } from './domains-panel.tsx';
import { GrantsPanel } from './grants-panel.tsx';
import { KeyPanel } from './key-panel.tsx';
import { TermsPanel } from './terms-panel.tsx';

/** One license: how it is, its key, where it may run, how long, and what it includes. */
export function LicenseView(props: { readonly detail: CustomerLicenseDetail }): JSX.Element {
  const license = () => props.detail.license;
  const wording = () => license().wording;
  const effects = () => props.detail.runtime?.effects ?? [];
  return (
    <>
      <PageTitle
        title={licenseName(license())}
        app={m.portal_brand()}
        trail={
          <A href="/" end class="trail">
            {m.portal_trail()}
          </A>
        }
        beside={<LicenseStatus status={license().status} badge />}
      />
      <div class="grid gap-1">
        <p class="soft">
          {wording().product[locale()]} · {wording().tier[locale()]}
        </p>
        <p>{worksText(license())}</p>
        <For each={effects()}>{(effect) => <p class="soft">{effect}</p>}</For>
      </div>
      <div class="license-parts">
        <div class="license-part">
          <KeyPanel license={license()} />
          <DomainsPanel license={license()} />
        </div>
        <div class="license-part">
          <TermsPanel license={license()} />
          <GrantsPanel license={license()} />
        </div>
      </div>
    </>
  );
}
