import { apiError, type ApiError } from '@signet/ui/api/api-error';
import { Button } from '@signet/ui/form/button.tsx';
import { TextField } from '@signet/ui/form/text-field.tsx';
import { m } from '@signet/ui/messages';
import { ErrorPanel } from '@signet/ui/state/error-panel.tsx';
import { Shape } from '@signet/ui/state/shape.tsx';
import { createSignal, Show, type JSX } from 'solid-js';
import { call } from '../session/api.ts';
import type { CustomerLicense } from '../session/customer-license.ts';
import { hostOf } from './host-of.ts';

type Verdict = Awaited<ReturnType<typeof call.portal.licenses.checkHost.query>>;

/** Tells whether the license serves a host, by the rule that every install uses. */
export function HostTest(props: { readonly license: CustomerLicense }): JSX.Element {
  const [typed, setTyped] = createSignal('');
  const [verdict, setVerdict] = createSignal<Verdict>();
  const [missing, setMissing] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  const [error, setError] = createSignal<ApiError>();
  const test = async (event: SubmitEvent) => {
    event.preventDefault();
    const host = hostOf(typed());
    setError(undefined);
    setVerdict(undefined);
    setMissing(host === '' ? m.portal_host_error() : undefined);
    if (host === '' || busy()) return;
    setBusy(true);
    try {
      setVerdict(await call.portal.licenses.checkHost.query({ id: props.license.id, host }));
    } catch (thrown) {
      setError(apiError(thrown));
    }
    setBusy(false);
  };
  return (
    <form class="grid gap-2" novalidate onSubmit={(event) => void test(event)}>
      <div class="host-test">
        <TextField
          name="host"
          inputmode="url"
          label={m.portal_host_label()}
          hint={m.portal_host_hint()}
          error={missing()}
          value={typed()}
          onInput={setTyped}
        />
        <Button type="submit" busy={busy()}>
          {m.portal_host_test()}
        </Button>
      </div>
      <div role="status">
        <Show when={verdict()}>{(found) => <VerdictLine verdict={found()} />}</Show>
      </div>
      <Show when={error()}>{(failed) => <ErrorPanel error={failed()} />}</Show>
    </form>
  );
}

function VerdictLine(props: { readonly verdict: Verdict }): JSX.Element {
  const host = () => props.verdict.host ?? '—';
  const said = () => (props.verdict.allowed ? m.portal_host_yes : m.portal_host_no);
  const step = () => props.verdict.explanation[0];
  return (
    <div class={`verdict tone-${props.verdict.allowed ? 'good' : 'bad'}`}>
      <Shape name={props.verdict.allowed ? 'check' : 'cross'} />
      <p>
        <Show when={props.verdict.host !== null}>
          <strong>{said()({ host: host() })}</strong>{' '}
        </Show>
        {step()?.text}
      </p>
    </div>
  );
}
