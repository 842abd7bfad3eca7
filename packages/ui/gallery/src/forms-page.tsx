import { createSignal } from 'solid-js'

import { Button } from '../../src/form/button.tsx'
import { Checkbox } from '../../src/form/checkbox.tsx'
import { CheckboxGroup } from '../../src/form/checkbox-group.tsx'
import { errorOf, FormErrors, type FormError } from '../../src/form/form-errors.tsx'
import { RadioGroup } from '../../src/form/radio-group.tsx'
import { Segments } from '../../src/form/segments.tsx'
import { Select } from '../../src/form/select.tsx'
import { TextField } from '../../src/form/text-field.tsx'
import { PageTitle } from '../../src/frame/page-title.tsx'
import { m } from '../../src/messages.ts'

export default function FormsPage() {
  const [email, setEmail] = createSignal('')
  const [tier, setTier] = createSignal<'starter' | 'pro' | 'growth'>('pro')
  const [niches, setNiches] = createSignal<readonly string[]>(['services'])
  const [months, setMonths] = createSignal<'0' | '3' | '6'>('0')
  const [mail, setMail] = createSignal(true)
  const [errors, setErrors] = createSignal<readonly FormError[]>([])
  const [busy, setBusy] = createSignal(false)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setErrors(email() === '' ? [{ field: 'email', text: m.form_required({ field: m.word_email() }) }, { field: 'domain', text: 'co.uk is a public suffix; enter a domain under it, such as acme.co.uk' }] : [])
    setBusy(email() !== '')
  }
  return (
    <>
      <PageTitle title="Forms" />
      <form class="form" onSubmit={submit} novalidate>
        <FormErrors errors={errors()} />
        <TextField name="email" type="email" label={m.word_email()} hint="The key is mailed here." value={email()} onInput={setEmail} error={errorOf(errors(), 'email')} />
        <TextField name="domain" label={m.word_domain()} value="co.uk" onInput={() => undefined} error={errorOf(errors(), 'domain')} />
        <Select name="product" label={m.word_product()} value="storefront" choices={[{ value: 'storefront', label: 'Storefront' }, { value: 'kit', label: 'Kit' }]} onChange={() => undefined} />
        <RadioGroup name="tier" label={m.word_tier()} value={tier()} onChange={setTier} choices={[{ value: 'starter', label: 'starter' }, { value: 'pro', label: 'pro' }, { value: 'growth', label: 'growth' }]} />
        <CheckboxGroup name="niches" label="Niche packages 1 of 1" values={niches()} onChange={setNiches} choices={[{ value: 'services', label: 'services' }, { value: 'travel', label: 'travel', unavailable: 'pro includes 1 niche package; growth allows 2' }]} />
        <Segments label={m.word_support()} value={months()} onChange={setMonths} choices={[{ value: '0', label: '30 d' }, { value: '3', label: m.count_months({ count: 3 }) }, { value: '6', label: m.count_months({ count: 6 }) }]} />
        <Checkbox name="mail" label="E-mail the key (Romanian)" checked={mail()} onChange={setMail} />
        <TextField name="reason" rows={3} optional label={m.dialog_reason()} hint={m.dialog_reason_hint()} value="" onInput={() => undefined} />
        <div class="actions">
          <Button type="submit" kind="primary" busy={busy()}>{m.action_issue()}</Button>
          <Button onClick={() => setBusy(false)}>{m.action_cancel()}</Button>
        </div>
        <div class="actions">
          <Button unavailable="Lifetime licenses never expire. Extend support instead.">{m.action_extend()}</Button>
        </div>
        <div class="actions">
          <Button kind="danger">{m.action_revoke()}</Button>
          <Button kind="quiet">{m.action_edit()}</Button>
          <Button busy>{m.action_save()}</Button>
          <Button kind="danger" busy>{m.action_save()}</Button>
        </div>
      </form>
    </>
  )
}
