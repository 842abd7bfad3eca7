import { DescriptionList, type Description } from '@signet/ui/data/description-list.tsx';
import { locale } from '@signet/ui/i18n/locale';
import { formatNumber } from '@signet/ui/i18n/number-format';
import { m } from '@signet/ui/messages';
import { Show, type JSX } from 'solid-js';
import type { CustomerLicense } from '../session/customer-license.ts';
import { Panel } from './panel.tsx';

/** What the license includes, in the vendor's words where the catalog has them. */
export function GrantsPanel(props: { readonly license: CustomerLicense }): JSX.Element {
  const rows = () => grantRows(props.license);
  return (
    <Panel title={m.portal_grants_title()}>
      <Show
        when={rows().length > 0}
        fallback={<p>{m.portal_grants_base({ tier: props.license.wording.tier[locale()] })}</p>}
      >
        <DescriptionList items={rows()} />
      </Show>
    </Panel>
  );
}

function grantRows(license: CustomerLicense): readonly Description[] {
  const { wording } = license;
  const features = license.features.map((name) => wording.features[name]?.[locale()] ?? name);
  const limits = Object.entries(license.limits).map(([name, limit]) => ({
    term: wording.limits[name]?.[locale()] ?? name,
    value: limit === null ? m.word_unlimited() : formatNumber(limit, locale()),
  }));
  const lists = [
    { term: m.portal_grants_features(), names: features },
    { term: m.portal_grants_niches(), names: license.nichePackages },
    { term: m.portal_grants_plugins(), names: license.licensedPlugins },
    { term: m.portal_grants_themes(), names: license.licensedThemes },
  ];
  return [
    ...lists.flatMap(({ term, names }) =>
      names.length === 0 ? [] : [{ term, value: names.join(', ') }],
    ),
    ...limits,
  ];
}
