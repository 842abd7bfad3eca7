import { CheckboxGroup } from '@signet/ui/form/checkbox-group.tsx';
import { errorOf } from '@signet/ui/form/form-errors.tsx';
import { locale } from '@signet/ui/i18n/locale';
import { m } from '@signet/ui/messages';
import { Show } from 'solid-js';
import type { IssueFieldsProps } from './issue-fields-props.ts';
import { words } from './issue-form.ts';

/** What the license carries beside its tier: niche packages, features, plugins, themes. */
export function GrantFields(props: IssueFieldsProps) {
  const tier = () => props.product?.tiers.find(({ name }) => name === props.form.tier);
  const chosen = (field: 'niches' | 'plugins' | 'themes' | 'features') => words(props.form[field]);
  const plain = (names: readonly string[]) => names.map((value) => ({ value, label: value }));
  const included = (name: string) => tier()?.flags[name] === true;
  const grantable = (name: string) => tier()?.grantable.includes(name) === true;
  const flags = () => Object.entries(props.product?.flags ?? {});
  const nicheLabel = () => {
    const limit = tier()?.nichePackages;
    const count = chosen('niches').length;
    if (limit === undefined) return m.word_niches();
    return limit === null
      ? m.issue_niches_unlimited({ count })
      : m.issue_niches_of({ count, limit });
  };
  return (
    <>
      <Show when={(props.product?.nichePackages.length ?? 0) > 0}>
        <CheckboxGroup
          name="niches"
          label={nicheLabel()}
          error={errorOf(props.errors, 'niches')}
          values={chosen('niches')}
          choices={plain(props.product?.nichePackages ?? [])}
          onChange={(names) => props.set({ niches: names.join(',') })}
        />
      </Show>
      <Show when={tier() !== undefined && flags().length > 0}>
        <CheckboxGroup
          name="features"
          label={m.word_features()}
          error={errorOf(props.errors, 'features')}
          values={flags()
            .map(([name]) => name)
            .filter(
              (name) => included(name) || (grantable(name) && chosen('features').includes(name)),
            )}
          choices={flags().map(([value, label]) => ({
            value,
            label: label[locale()],
            unavailable: included(value)
              ? m.issue_feature_included()
              : grantable(value)
                ? undefined
                : m.issue_feature_absent(),
          }))}
          onChange={(names) =>
            props.set({ features: names.filter((name) => grantable(name)).join(',') })
          }
        />
      </Show>
      <details class="more" open={props.form.plugins !== '' || props.form.themes !== ''}>
        <summary>
          {m.issue_artifacts({
            plugins: chosen('plugins').length,
            themes: chosen('themes').length,
          })}
        </summary>
        <CheckboxGroup
          name="plugins"
          label={m.word_plugins()}
          error={errorOf(props.errors, 'plugins')}
          values={chosen('plugins')}
          choices={plain(props.product?.plugins ?? [])}
          onChange={(names) => props.set({ plugins: names.join(',') })}
        />
        <CheckboxGroup
          name="themes"
          label={m.word_themes()}
          error={errorOf(props.errors, 'themes')}
          values={chosen('themes')}
          choices={plain(props.product?.themes ?? [])}
          onChange={(names) => props.set({ themes: names.join(',') })}
        />
      </details>
    </>
  );
}
