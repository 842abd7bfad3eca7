import { Time } from '@signet/ui/data/time.tsx';
import { useNow } from '@signet/ui/i18n/clock';
import { m } from '@signet/ui/messages';
import { Show } from 'solid-js';

/** When support ends or ended; a license without support says so. */
export function SupportUntil(props: { readonly until: string | null }) {
  const now = useNow();
  return (
    <Show when={props.until} fallback={<span class="soft">{m.support_none()}</span>}>
      {(until) => (
        <Show when={Date.parse(until()) <= now()} fallback={<Time show="short" at={until()} />}>
          <span class="soft whitespace-nowrap">
            <span class="card-word">{m.support_ended()} </span>
            <Time show="short" at={until()} note={m.support_ended()} />
          </span>
        </Show>
      )}
    </Show>
  );
}
