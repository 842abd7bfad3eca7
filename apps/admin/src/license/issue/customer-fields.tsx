import { errorOf } from '@signet/ui/form/form-errors.tsx';
import { TextField } from '@signet/ui/form/text-field.tsx';
import { m } from '@signet/ui/messages';
import { cifHint } from './cif-hint.ts';
import { CustomerField } from './customer-field.tsx';
import type { IssueFieldsProps } from './issue-fields-props.ts';

/** Who gets the license. */
export function CustomerFields(props: IssueFieldsProps) {
  const hint = () =>
    ({ fits: m.issue_cif_fits(), differs: m.issue_cif_differs(), unknown: undefined })[
      cifHint(props.form.cif)
    ];
  return (
    <>
      <CustomerField
        value={props.form.email}
        error={errorOf(props.errors, 'email')}
        onInput={(email) => props.set({ email })}
        onChoose={({ email, company, cif }) =>
          props.set({ email, company: company ?? '', cif: cif ?? '' })
        }
      />
      <div class="field-pair">
        <TextField
          name="company"
          optional
          label={m.word_company()}
          value={props.form.company}
          error={errorOf(props.errors, 'company')}
          onInput={(company) => props.set({ company })}
        />
        <TextField
          name="cif"
          optional
          label={m.word_cif()}
          hint={hint()}
          value={props.form.cif}
          error={errorOf(props.errors, 'cif')}
          onInput={(cif) => props.set({ cif })}
        />
      </div>
    </>
  );
}
