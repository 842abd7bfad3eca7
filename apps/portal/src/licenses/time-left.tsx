import { timeZone, useNow } from '@signet/ui/i18n/clock';
import { locale } from '@signet/ui/i18n/locale';
import { formatDate } from '@signet/ui/i18n/time-format';
import { m } from '@signet/ui/messages';
import { Status } from '@signet/ui/state/status.tsx';
import { Show, type JSX } from 'solid-js';
import type { CustomerLicense } from '../session/customer-license.ts';
import { daysUntil } from './days-until.ts';

/** From this many days on an end is near. */
const SOON = 30;

/** How long support lasts, in days, or that it ended. */
export function SupportLeft(props: { readonly license: CustomerLicense }): JSX.Element {
  return (
    <Show
      when={props.license.supportUntil}
      fallback={<Status tone="idle" shape="dash" word={m.portal_support_none()} />}
    >
      {(at) => <Countdown at={at()} left={m.portal_support_left} ended={m.portal_support_ended} />}
    </Show>
  );
}

/** How long a trial or another license with an end lasts; nothing for one that has none. */
export function TermLeft(props: { readonly license: CustomerLicense }): JSX.Element {
  const isTrial = () => props.license.kind === 'trial';
  return (
    <Show when={props.license.expiresAt}>
      {(at) => (
        <Countdown
          at={at()}
          left={isTrial() ? m.portal_trial_left : m.portal_term_left}
          ended={isTrial() ? m.portal_trial_ended : m.portal_term_ended}
        />
      )}
    </Show>
  );
}

function Countdown(props: {
  readonly at: string;
  readonly left: (inputs: { count: number }) => string;
  readonly ended: (inputs: { date: string }) => string;
}): JSX.Element {
  const now = useNow();
  const days = () => daysUntil(props.at, now());
  const date = () => formatDate(new Date(props.at).getTime(), locale(), timeZone());
  return (
    <Show
      when={days() > 0}
      fallback={<Status tone="idle" shape="clock" word={props.ended({ date: date() })} />}
    >
      <Status
        tone={days() > SOON ? 'good' : 'warn'}
        shape={days() > SOON ? 'dot' : 'clock'}
        word={props.left({ count: days() })}
      />
    </Show>
  );
}
