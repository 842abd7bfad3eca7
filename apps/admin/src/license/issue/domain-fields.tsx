import { errorOf } from '@signet/ui/form/form-errors.tsx';
import { TextField } from '@signet/ui/form/text-field.tsx';
import { m } from '@signet/ui/messages';
import { Show } from 'solid-js';
import type { IssueFieldsProps } from './issue-fields-props.ts';
import { words } from './issue-form.ts';

/** Where the license holds; a pasted address is taken by its registrable root, and says so. */
export function DomainFields(props: IssueFieldsProps) {
  const isBound = () => props.product?.domainBinding !== 'off';
  const tier = () => props.product?.tiers.find(({ name }) => name === props.form.tier);
  const roots = () => props.preview.terms()?.domainBinding ?? [];
  const isRewritten = () => {
    const typed = [...words(props.form.domains), ...words(props.form.redirects)];
    return roots().length > 0 && typed.some((word) => !roots().includes(word));
  };
  const limit = () => {
    const allowed = tier()?.domains;
    if (allowed === undefined || allowed === 1) return undefined;
    return allowed === null
      ? m.issue_domains_unlimited()
      : m.issue_domains_limit({ count: allowed });
  };
  const hint = () => (isRewritten() ? m.issue_bound_as({ domains: roots().join(', ') }) : limit());
  return (
    <Show when={isBound()}>
      <TextField
        name="domains"
        label={m.word_domain()}
        placeholder="acme.ro"
        hint={hint()}
        value={props.form.domains}
        error={errorOf(props.errors, 'domains')}
        onInput={(domains) => props.set({ domains })}
      />
      <details class="more" open={props.form.redirects !== ''}>
        <summary>{m.issue_redirects_open()}</summary>
        <TextField
          name="redirects"
          optional
          label={m.issue_redirects()}
          hint={m.issue_redirects_hint()}
          placeholder="acme.com, acme.eu"
          value={props.form.redirects}
          error={errorOf(props.errors, 'redirects')}
          onInput={(redirects) => props.set({ redirects })}
        />
      </details>
    </Show>
  );
}
