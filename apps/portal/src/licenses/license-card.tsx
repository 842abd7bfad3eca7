import { locale } from '@signet/ui/i18n/locale';
import { m } from '@signet/ui/messages';
import { LicenseStatus } from '@signet/ui/state/license-status.tsx';
import { A } from '@solidjs/router';
import { Show, type JSX } from 'solid-js';
import type { CustomerLicense } from '../session/customer-license.ts';
import { licenseName } from './license-name.ts';
import { SupportLeft, TermLeft } from './time-left.tsx';
import { worksText } from './works-text.ts';

/** Statuses in which nothing counts down any more. */
const OVER = ['revoked', 'refunded', 'transferred'];

/** One license of the list: which, of what, how it is, and what still works. */
export function LicenseCard(props: { readonly license: CustomerLicense }): JSX.Element {
  const more = () => props.license.domainBinding.length - 1;
  const wording = () => props.license.wording;
  return (
    <li class="license-card">
      <div class="license-card-head">
        <h2>
          <A href={`/licenses/${props.license.id}`}>{licenseName(props.license)}</A>
        </h2>
        <LicenseStatus status={props.license.status} badge />
      </div>
      <p class="soft">
        {wording().product[locale()]} · {wording().tier[locale()]}
        <Show when={more() > 0}> · {m.portal_more_domains({ count: more() })}</Show>
      </p>
      <p>{worksText(props.license)}</p>
      <Show when={!OVER.includes(props.license.status)}>
        <p class="license-card-ends">
          <TermLeft license={props.license} />
          <SupportLeft license={props.license} />
        </p>
      </Show>
    </li>
  );
}
