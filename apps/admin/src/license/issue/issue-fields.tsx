import { Checkbox } from '@signet/ui/form/checkbox.tsx';
import { RadioGroup } from '@signet/ui/form/radio-group.tsx';
import { m } from '@signet/ui/messages';
import { Show } from 'solid-js';
import { CustomerFields } from './customer-fields.tsx';
import { DomainFields } from './domain-fields.tsx';
import { GrantFields } from './grant-fields.tsx';
import type { IssueFieldsProps } from './issue-fields-props.ts';
import { TierFields } from './tier-fields.tsx';

/** The whole form on one screen. */
export function IssueFields(props: IssueFieldsProps) {
  return (
    <>
      <CustomerFields {...props} />
      <DomainFields {...props} />
      <TierFields {...props} />
      <GrantFields {...props} />
      <Checkbox
        name="early"
        label={m.issue_early()}
        checked={props.form.early === 'yes'}
        onChange={(on) => props.set({ early: on ? 'yes' : '' })}
      />
      <Checkbox
        name="mail"
        label={m.issue_send_mail()}
        checked={props.form.mail === 'yes'}
        onChange={(on) => props.set({ mail: on ? 'yes' : '' })}
      />
      <Show when={props.form.mail === 'yes'}>
        <RadioGroup
          name="locale"
          label={m.issue_mail_language()}
          value={props.form.locale === '' ? 'known' : props.form.locale}
          choices={[
            { value: 'known', label: m.issue_mail_language_known() },
            { value: 'en', label: 'English' },
            { value: 'ro', label: 'Română' },
          ]}
          onChange={(locale) => props.set({ locale: locale === 'known' ? '' : locale })}
        />
      </Show>
    </>
  );
}
