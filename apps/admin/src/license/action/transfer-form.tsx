import { Checkbox } from '@signet/ui/form/checkbox.tsx';
import { errorOf, type FormError } from '@signet/ui/form/form-errors.tsx';
import { TextField } from '@signet/ui/form/text-field.tsx';
import { m } from '@signet/ui/messages';

/** The new owner as typed, and who agreed. */
export interface TransferForm {
  readonly email: string;
  readonly company: string;
  readonly cif: string;
  readonly oldAgreed: boolean;
  readonly newAgreed: boolean;
}

export const emptyTransfer: TransferForm = {
  email: '',
  company: '',
  cif: '',
  oldAgreed: false,
  newAgreed: false,
};

/** Step 1: who gets the license; both sides have to agree (R11). */
export function TransferFields(props: {
  readonly form: TransferForm;
  readonly set: (values: Partial<TransferForm>) => void;
  readonly errors: readonly FormError[];
}) {
  return (
    <>
      <TextField
        name="email"
        type="email"
        autofocus
        label={m.transfer_email()}
        value={props.form.email}
        error={errorOf(props.errors, 'email')}
        onInput={(email) => props.set({ email })}
      />
      <div class="field-pair">
        <TextField
          name="company"
          optional
          label={m.word_company()}
          value={props.form.company}
          onInput={(company) => props.set({ company })}
        />
        <TextField
          name="cif"
          optional
          label={m.word_cif()}
          value={props.form.cif}
          onInput={(cif) => props.set({ cif })}
        />
      </div>
      <div>
        <Checkbox
          name="oldAgreed"
          label={m.transfer_old_agreed()}
          checked={props.form.oldAgreed}
          error={errorOf(props.errors, 'oldAgreed')}
          onChange={(oldAgreed) => props.set({ oldAgreed })}
        />
        <Checkbox
          name="newAgreed"
          label={m.transfer_new_agreed()}
          checked={props.form.newAgreed}
          error={errorOf(props.errors, 'newAgreed')}
          onChange={(newAgreed) => props.set({ newAgreed })}
        />
      </div>
    </>
  );
}
