import { createAct } from '@signet/ui/api/create-act';
import { Button } from '@signet/ui/form/button.tsx';
import { TextField } from '@signet/ui/form/text-field.tsx';
import { m } from '@signet/ui/messages';
import { ErrorPanel } from '@signet/ui/state/error-panel.tsx';
import { Status } from '@signet/ui/state/status.tsx';
import { createSignal, Show } from 'solid-js';
import { call } from '../../api/api.ts';
import { ExplanationList } from './explanation-list.tsx';

type Verdict = Awaited<ReturnType<typeof call.license.checkDomain.query>>;

/** Asks the server's own rule whether an install may serve a host, and why. */
export function HostTester(props: { readonly id: string }) {
  const [host, setHost] = createSignal('');
  const [verdict, setVerdict] = createSignal<Verdict>();
  const [missing, setMissing] = createSignal<string>();
  const act = createAct(call.license.checkDomain.query);
  const test = async (event: SubmitEvent) => {
    event.preventDefault();
    const isEmpty = host().trim() === '';
    setMissing(isEmpty ? m.host_missing() : undefined);
    if (!isEmpty) setVerdict(await act.run({ id: props.id, host: host().trim() }));
  };
  return (
    <section class="panel">
      <h2>{m.host_test()}</h2>
      <form class="host-test" onSubmit={(event) => void test(event)} novalidate>
        <TextField
          name="host"
          label={m.host_label()}
          placeholder="www.acme.de"
          value={host()}
          error={missing()}
          onInput={setHost}
        />
        <Button type="submit" busy={act.busy()}>
          {m.host_submit()}
        </Button>
      </form>
      <div aria-live="polite" class="grid gap-2">
        <Show when={act.error()}>{(error) => <ErrorPanel error={error()} />}</Show>
        <Show when={verdict()}>
          {(found) => (
            <>
              <p>
                <Status
                  badge
                  tone={found().allowed ? 'good' : 'bad'}
                  shape={found().allowed ? 'check' : 'cross'}
                  word={found().allowed ? m.host_allowed() : m.host_refused()}
                />{' '}
                <code>{found().host ?? host()}</code>
              </p>
              <ExplanationList steps={found().explanation} />
            </>
          )}
        </Show>
      </div>
    </section>
  );
}
