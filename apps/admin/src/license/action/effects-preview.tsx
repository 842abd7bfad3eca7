import { EffectsList } from '@signet/ui/data/effects-list.tsx';
import { m } from '@signet/ui/messages';
import { Sign } from '@signet/ui/state/sign.tsx';
import { For } from 'solid-js';
import type { ask } from '../../api/api.ts';
import { languageWord } from '../issue/language-word.ts';

/** What the server says an act would do. */
export type ActionPreview = Awaited<
  ReturnType<ReturnType<typeof ask.license.revokePreview>['queryFn']>
>;

/** The true consequences of an act, from its preview: effects, then the mails it sends (U5). */
export function EffectsPreview(props: { readonly preview: ActionPreview }) {
  return (
    <div class="grid gap-2">
      <EffectsList
        effects={props.preview.effects.map(({ kind, text }) => ({ tone: kind, text }))}
      />
      <For each={props.preview.mails}>
        {(mail) => (
          <p class="mail-line">
            <Sign name="mail" />
            <span>
              {m.license_mail_to({
                to: mail.to ?? m.issue_mail_customer(),
                language: languageWord(mail.locale),
              })}
            </span>
          </p>
        )}
      </For>
    </div>
  );
}
