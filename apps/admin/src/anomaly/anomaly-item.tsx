import { Time } from '@signet/ui/data/time.tsx';
import { Button } from '@signet/ui/form/button.tsx';
import { m } from '@signet/ui/messages';
import { Status } from '@signet/ui/state/status.tsx';
import { For, Show } from 'solid-js';
import { useLack } from '../session/use-session.ts';
import { anomalyWord, type ListedAnomaly } from './anomaly-list.ts';

/** An anomaly as lists and a license's page show it. */
export type ShownAnomaly = Omit<ListedAnomaly, 'license'>;

/** One anomaly: what was seen, what to do, the evidence, and the way to close it (B62, B63). */
export function AnomalyItem(props: {
  readonly anomaly: ShownAnomaly;
  readonly onDismiss: () => void;
}) {
  const lack = useLack();
  const anomaly = () => props.anomaly;
  const isActionable = () => anomaly().severity === 'actionable';
  return (
    <li class="anomaly">
      <div class="anomaly-head">
        <Status
          tone={isActionable() ? 'warn' : 'info'}
          shape={isActionable() ? 'triangle' : 'ring'}
          word={anomalyWord(anomaly().type)}
        />
        <span class="soft">
          <Time at={anomaly().lastAt} />
        </span>
      </div>
      <p>
        {anomaly().text} <span class="soft">{anomaly().action}</span>
      </p>
      <p class="soft">
        {m.anomaly_installs()}{' '}
        <For each={anomaly().installIds}>{(id) => <code class="anomaly-install">{id}</code>}</For>
      </p>
      <Show
        when={anomaly().dismissReason}
        fallback={
          <div class="actions">
            <Button
              unavailable={lack('anomaly.dismiss')}
              label={m.anomaly_dismiss_one({ type: anomalyWord(anomaly().type) })}
              onClick={() => props.onDismiss()}
            >
              {m.anomaly_dismiss()}
            </Button>
          </div>
        }
      >
        {(reason) => (
          <p class="soft">
            {m.anomaly_dismissed()} <Time at={anomaly().dismissedAt ?? anomaly().lastAt} />:{' '}
            <q>{reason()}</q>
          </p>
        )}
      </Show>
    </li>
  );
}
