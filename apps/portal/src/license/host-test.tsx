import type { HostVerdict } from '@signet/domain/binding/host-verdict';
import { Button } from '@signet/ui/form/button.tsx';
import { TextField } from '@signet/ui/form/text-field.tsx';
import { locale } from '@signet/ui/i18n/locale';
import { m } from '@signet/ui/messages';
import { Shape } from '@signet/ui/state/shape.tsx';
import { createSignal, Show, type JSX } from 'solid-js';
import { hostOf } from './host-of.ts';

/** Tells whether the license serves a host, with the rule that every install uses. */
export function HostTest(props: { readonly domains: readonly string[] }): JSX.Element {
  const [typed, setTyped] = createSignal('');
  const [verdict, setVerdict] = createSignal<HostVerdict>();
  const [error, setError] = createSignal<string>();
  const test = async (event: SubmitEvent) => {
    event.preventDefault();
    const host = hostOf(typed());
    setVerdict(undefined);
    setError(host === '' ? m.portal_host_error() : undefined);
    if (host === '') return;
    // The list of public suffixes comes with it, so it waits for the first test.
    const { hostVerdict } = await import('@signet/domain/binding/host-verdict');
    setVerdict(hostVerdict(host, props.domains));
  };
  return (
    <form class="grid gap-2" novalidate onSubmit={(event) => void test(event)}>
      <div class="host-test">
        <TextField
          name="host"
          inputmode="url"
          label={m.portal_host_label()}
          hint={m.portal_host_hint()}
          error={error()}
          value={typed()}
          onInput={setTyped}
        />
        <Button type="submit">{m.portal_host_test()}</Button>
      </div>
      <div role="status">
        <Show when={verdict()}>{(found) => <Verdict verdict={found()} typed={typed()} />}</Show>
      </div>
    </form>
  );
}

function Verdict(props: { readonly verdict: HostVerdict; readonly typed: string }): JSX.Element {
  const host = () => props.verdict.host ?? hostOf(props.typed);
  const step = () => props.verdict.explanation[0];
  return (
    <div class={`verdict tone-${props.verdict.allowed ? 'good' : 'bad'}`}>
      <Shape name={props.verdict.allowed ? 'check' : 'cross'} />
      <p>
        <strong>
          {props.verdict.allowed
            ? m.portal_host_yes({ host: host() })
            : m.portal_host_no({ host: host() })}
        </strong>{' '}
        {step()?.text[locale()]}
      </p>
    </div>
  );
}
