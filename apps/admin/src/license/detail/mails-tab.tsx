import { Loaded } from '@signet/ui/api/loaded.tsx';
import { Table } from '@signet/ui/data/table.tsx';
import { Time } from '@signet/ui/data/time.tsx';
import { m } from '@signet/ui/messages';
import { EmptyState } from '@signet/ui/state/empty-state.tsx';
import type { ShapeName } from '@signet/ui/state/shape.tsx';
import { Status } from '@signet/ui/state/status.tsx';
import type { Tone } from '@signet/ui/state/tone';
import { Show } from 'solid-js';
import { ask } from '../../api/api.ts';
import { useQuery } from '../../api/use-query.ts';
import { languageWord } from '../issue/language-word.ts';

type Mail = Awaited<ReturnType<ReturnType<typeof ask.license.mails>['queryFn']>>['items'][number];

const looks: Record<Mail['state'], { tone: Tone; shape: ShapeName; word: () => string }> = {
  scheduled: { tone: 'info', shape: 'clock', word: m.progress_scheduled },
  sent: { tone: 'good', shape: 'check', word: m.progress_sent },
  failed: { tone: 'bad', shape: 'cross', word: m.progress_failed },
  cancelled: { tone: 'idle', shape: 'back', word: m.mail_cancelled },
};

/** The mails about a license, newest first; keys are not in the outbox, so none can be seen here (R6). */
export function MailsTab(props: { readonly id: string }) {
  const answer = useQuery(() => ask.license.mails({ id: props.id }));
  return (
    <Loaded query={answer}>
      {(data) => (
        <Show
          when={data().items.length > 0}
          fallback={<EmptyState title={m.mails_none()}>{m.mails_none_fix()}</EmptyState>}
        >
          <Table
            caption={m.tab_mails()}
            rows={data().items}
            rowKey={({ id }) => id}
            rowName={({ message }) => message}
            columns={[
              { id: 'message', header: m.mail_message(), cell: ({ message }) => message },
              { id: 'to', header: m.mail_to(), plainOnCard: true, cell: ({ to }) => to },
              {
                id: 'locale',
                header: m.shell_language(),
                cell: ({ locale }) => languageWord(locale),
              },
              { id: 'state', header: m.word_status(), plainOnCard: true, cell: MailState },
              {
                id: 'at',
                header: m.word_date(),
                cell: (mail) => <Time at={mail.sentAt ?? mail.sendAfter} />,
              },
            ]}
          />
        </Show>
      )}
    </Loaded>
  );
}

function MailState(mail: Mail) {
  return (
    <>
      <Status {...looks[mail.state]} word={looks[mail.state].word()} />
      <Show when={mail.error}>{(error) => <span class="soft"> {error()}</span>}</Show>
    </>
  );
}
