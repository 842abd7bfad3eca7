import { Loaded } from '@signet/ui/api/loaded.tsx';
import { CopyButton } from '@signet/ui/data/copy-button.tsx';
import { DescriptionList } from '@signet/ui/data/description-list.tsx';
import { Time } from '@signet/ui/data/time.tsx';
import { m } from '@signet/ui/messages';
import { Show, type JSX } from 'solid-js';
import { ask } from '../../api/api.ts';
import { useQuery } from '../../api/use-query.ts';

type Claims = Readonly<Record<string, unknown>>;
const instants = new Set(['iat', 'exp', 'nbf', 'issued_at', 'expires_at', 'support_until']);

/** What the newest key says; never the key itself (R6). */
export function ClaimsTab(props: { readonly id: string }) {
  const answer = useQuery(() => ask.license.claims({ id: props.id }));
  return (
    <Loaded query={answer}>
      {(data) => (
        <Show when={data().claims} fallback={<p>{m.claims_gone()}</p>}>
          {(claims) => <ClaimsView claims={claims()} />}
        </Show>
      )}
    </Loaded>
  );
}

function ClaimsView(props: { readonly claims: Claims }) {
  const json = () => JSON.stringify(props.claims, undefined, 2);
  return (
    <div class="grid gap-4">
      <p class="soft">{m.claims_about()}</p>
      <DescriptionList
        items={Object.entries(props.claims).map(([term, value]) => ({
          term,
          value: claimText(term, value),
        }))}
      />
      <details class="more">
        <summary>JSON</summary>
        <div class="grid gap-2">
          <pre class="code" tabindex="0">
            {json()}
          </pre>
          <div>
            <CopyButton text={json} what="JSON">
              {m.action_copy()}
            </CopyButton>
          </div>
        </div>
      </details>
    </div>
  );
}

function claimText(name: string, value: unknown): JSX.Element {
  if (value === null) return <span class="soft">null</span>;
  if (typeof value === 'number' && instants.has(name))
    return <Time at={value * 1000} show="exact" />;
  if (Array.isArray(value))
    return value.length === 0 ? <span class="soft">[]</span> : value.map(String).join(', ');
  return typeof value === 'string' ? value : <code>{JSON.stringify(value)}</code>;
}
