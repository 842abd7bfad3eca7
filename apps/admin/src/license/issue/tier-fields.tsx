import { errorOf } from '@signet/ui/form/form-errors.tsx';
import { RadioGroup } from '@signet/ui/form/radio-group.tsx';
import { Select } from '@signet/ui/form/select.tsx';
import { locale } from '@signet/ui/i18n/locale';
import { m } from '@signet/ui/messages';
import { Show } from 'solid-js';
import { kindWord } from '../license-words.ts';
import type { IssueFieldsProps } from './issue-fields-props.ts';
import { emptyTerm } from './issue-form.ts';
import { periodWords } from './period-words.ts';
import { TermFields } from './term-fields.tsx';

const supportPeriods = ['3mo', '6mo', '9mo', '12mo'] as const;

/** Which product, tier and kind, and how long support lasts. */
export function TierFields(props: IssueFieldsProps) {
  const tiers = () =>
    (props.product?.tiers ?? [])
      .filter(({ fallback }) => !fallback)
      .toSorted((a, b) => Number(a.internal) - Number(b.internal));
  const tier = () => tiers().find(({ name }) => name === props.form.tier);
  const kinds = () =>
    (props.product?.kinds ?? []).filter(({ validity }) => validity !== 'deferred');
  const ownSupport = () => {
    const period = tier()?.freeSupport ?? '30d';
    return m.issue_support_tier({ period: periodWords(period) });
  };
  return (
    <>
      <Show when={props.products.length > 1}>
        <Select
          name="product"
          label={m.word_product()}
          value={props.form.product}
          error={errorOf(props.errors, 'product')}
          choices={props.products.map(({ name, label }) => ({
            value: name,
            label: label[locale()],
          }))}
          onChange={(product) =>
            props.set({
              ...emptyTerm,
              product,
              tier: '',
              niches: '',
              plugins: '',
              themes: '',
              features: '',
            })
          }
        />
      </Show>
      <RadioGroup
        name="tier"
        label={m.word_tier()}
        value={props.form.tier}
        error={errorOf(props.errors, 'tier')}
        choices={tiers().map(({ name, label, internal }) => ({
          value: name,
          label: internal ? m.issue_tier_internal({ tier: label[locale()] }) : label[locale()],
        }))}
        onChange={(name) => props.set({ tier: name, term: '' })}
      />
      <RadioGroup
        name="kind"
        label={m.word_kind()}
        value={props.form.kind}
        error={errorOf(props.errors, 'kind')}
        choices={kinds().map(({ kind, days }) => ({
          value: kind,
          label:
            days === null ? kindWord(kind) : `${kindWord(kind)}, ${m.count_days({ count: days })}`,
        }))}
        onChange={(kind) => props.set({ kind })}
      />
      <TermFields {...props} />
      <Show
        when={props.form.kind !== 'trial'}
        fallback={<p class="soft">{m.issue_trial_no_support()}</p>}
      >
        <RadioGroup
          name="support"
          label={m.word_support()}
          value={props.form.support === '' ? 'tier' : props.form.support}
          error={errorOf(props.errors, 'support')}
          choices={[
            { value: 'tier', label: ownSupport() },
            ...supportPeriods.map((value) => ({ value, label: periodWords(value) })),
          ]}
          onChange={(support) => props.set({ support: support === 'tier' ? '' : support })}
        />
      </Show>
    </>
  );
}
