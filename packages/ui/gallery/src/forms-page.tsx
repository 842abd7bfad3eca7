import { createSignal } from 'solid-js';
import { Button } from '../../src/form/button.tsx';
import { CheckboxGroup } from '../../src/form/checkbox-group.tsx';
import { Checkbox } from '../../src/form/checkbox.tsx';
import { errorOf, FormErrors, type FormError } from '../../src/form/form-errors.tsx';
import { RadioGroup } from '../../src/form/radio-group.tsx';
import { Select } from '../../src/form/select.tsx';
import { TextField } from '../../src/form/text-field.tsx';
import { PageTitle } from '../../src/frame/page-title.tsx';
import { m } from '../../src/messages.ts';
import { ButtonRows } from './button-rows.tsx';

const tiers = ['starter', 'pro', 'growth'] as const;
const products = [
  { value: 'storefront', label: 'Storefront' },
  { value: 'kit', label: 'Kit' },
] as const;
const niches = [
  { value: 'services', label: 'services' },
  {
    value: 'travel',
    label: 'travel',
    unavailable: 'pro includes 1 niche package; growth allows 2',
  },
];

export default function FormsPage() {
  const [errors, setErrors] = createSignal<readonly FormError[]>([]);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setErrors([
      { field: 'email', text: m.form_required({ field: m.word_email() }) },
      {
        field: 'domain',
        text: 'co.uk is a public suffix; enter a domain under it, such as acme.co.uk',
      },
    ]);
  };
  return (
    <>
      <PageTitle title="Forms" />
      <form class="form" onSubmit={submit} novalidate>
        <FormErrors errors={errors()} />
        <TextFields errors={errors()} />
        <Choices />
        <div class="actions">
          <Button type="submit" kind="primary">
            {m.action_issue()}
          </Button>
          <Button>{m.action_cancel()}</Button>
        </div>
      </form>
      <ButtonRows />
    </>
  );
}

function TextFields(props: { readonly errors: readonly FormError[] }) {
  const [email, setEmail] = createSignal('');
  const [domain, setDomain] = createSignal('co.uk');
  const [reason, setReason] = createSignal('');
  return (
    <>
      <TextField
        name="email"
        type="email"
        label={m.word_email()}
        hint="The key is mailed here."
        value={email()}
        onInput={setEmail}
        error={errorOf(props.errors, 'email')}
      />
      <TextField
        name="domain"
        label={m.word_domain()}
        value={domain()}
        onInput={setDomain}
        error={errorOf(props.errors, 'domain')}
      />
      <TextField
        name="reason"
        rows={3}
        optional
        label={m.dialog_reason()}
        hint={m.dialog_reason_hint()}
        value={reason()}
        onInput={setReason}
      />
    </>
  );
}

function Choices() {
  const [product, setProduct] = createSignal<'storefront' | 'kit'>('storefront');
  const [tier, setTier] = createSignal<(typeof tiers)[number]>('pro');
  const [chosen, setChosen] = createSignal<readonly string[]>(['services']);
  const [mail, setMail] = createSignal(true);
  return (
    <>
      <Select
        name="product"
        label={m.word_product()}
        value={product()}
        choices={products}
        onChange={setProduct}
      />
      <RadioGroup
        name="tier"
        label={m.word_tier()}
        value={tier()}
        onChange={setTier}
        choices={tiers.map((value) => ({ value, label: value }))}
      />
      <CheckboxGroup
        name="niches"
        label="Niche packages 1 of 1"
        values={chosen()}
        onChange={setChosen}
        choices={niches}
      />
      <Checkbox name="mail" label="E-mail the key (Romanian)" checked={mail()} onChange={setMail} />
    </>
  );
}
