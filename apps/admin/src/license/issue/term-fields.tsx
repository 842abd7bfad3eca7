import { errorOf } from '@signet/ui/form/form-errors.tsx';
import { Select } from '@signet/ui/form/select.tsx';
import { TextField } from '@signet/ui/form/text-field.tsx';
import { locale } from '@signet/ui/i18n/locale';
import { m } from '@signet/ui/messages';
import { Show } from 'solid-js';
import type { IssueFieldsProps } from './issue-fields-props.ts';
import { OWN_DAYS } from './issue-form.ts';

/** How long a license of kind term is: an offer of its tier, or days of its own (E02, E04). */
export function TermFields(props: IssueFieldsProps) {
  const offers = () => (props.product?.terms ?? []).filter(({ tier }) => tier === props.form.tier);
  return (
    <Show when={props.form.kind === 'term'}>
      <Select
        name="term"
        label={m.issue_term()}
        prompt={m.issue_term_missing()}
        value={props.form.term}
        error={errorOf(props.errors, 'term')}
        choices={[
          ...offers().map(({ offer, label, days }) => ({
            value: offer,
            label: `${label[locale()]}, ${m.count_days({ count: days })}`,
          })),
          { value: OWN_DAYS, label: m.issue_term_days() },
        ]}
        onChange={(term) => props.set({ term })}
      />
      <Show when={props.form.term === OWN_DAYS}>
        <TextField
          name="days"
          inputmode="numeric"
          label={m.issue_days()}
          hint={m.issue_days_hint()}
          value={props.form.days}
          error={errorOf(props.errors, 'days')}
          onInput={(days) => props.set({ days })}
        />
      </Show>
    </Show>
  );
}
