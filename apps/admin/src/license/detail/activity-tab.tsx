import { Loaded } from '@signet/ui/api/loaded.tsx';
import { Diff } from '@signet/ui/data/diff.tsx';
import { Time } from '@signet/ui/data/time.tsx';
import { m } from '@signet/ui/messages';
import { For, Show } from 'solid-js';
import { ask } from '../../api/api.ts';
import { useQuery } from '../../api/use-query.ts';
import { changesOf } from './changes-of.ts';

type Row = Awaited<ReturnType<ReturnType<typeof ask.license.activity>['queryFn']>>['items'][number];

/** Who did what, when, and what it changed; newest first, straight from the audit log. */
export function ActivityTab(props: { readonly id: string }) {
  const answer = useQuery(() => ask.license.activity({ id: props.id }));
  return (
    <Loaded query={answer}>
      {(data) => (
        <ol class="activity">
          <For each={data().items}>{(row) => <ActivityRow row={row} />}</For>
        </ol>
      )}
    </Loaded>
  );
}

function ActivityRow(props: { readonly row: Row }) {
  const changes = () => changesOf(props.row.before, props.row.after);
  const isNew = () => props.row.before === null;
  return (
    <li class="panel">
      <div class="activity-head">
        <strong>{props.row.action}</strong>
        <span>
          {props.row.actor.name}
          <Show when={props.row.actor.role}>{(role) => <span class="soft"> ({role()})</span>}</Show>
        </span>
        <Time at={props.row.at} />
        <code class="soft">{props.row.requestId}</code>
      </div>
      <Show
        when={!isNew()}
        fallback={
          <details class="more">
            <summary>{m.activity_created({ count: changes().length })}</summary>
            <Diff changes={changes()} />
          </details>
        }
      >
        <Diff changes={changes()} />
      </Show>
    </li>
  );
}
