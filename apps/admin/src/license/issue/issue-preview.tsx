import { Time } from '@signet/ui/data/time.tsx';
import { locale } from '@signet/ui/i18n/locale';
import { m } from '@signet/ui/messages';
import { Shape } from '@signet/ui/state/shape.tsx';
import { A } from '@solidjs/router';
import { For, Match, Show, Switch, type JSX } from 'solid-js';
import type { ProductView } from '../../catalog/use-catalog.ts';
import { licenseName } from '../license-words.ts';
import { languageWord } from './language-word.ts';
import type { IssuePreview } from './use-issue-preview.ts';

type Terms = NonNullable<ReturnType<IssuePreview['terms']>>;

/** The license as it would be issued, beside the form, kept up to date while typing. */
export function IssuePreviewPanel(props: {
  readonly preview: IssuePreview;
  readonly product: ProductView | undefined;
}) {
  return (
    <section class="issue-preview" aria-labelledby="issue-preview-title">
      <h3 id="issue-preview-title">{m.issue_preview()}</h3>
      <div class="grid gap-3" aria-live="polite">
        <Switch fallback={<p class="soft">{m.issue_preview_empty()}</p>}>
          <Match when={props.preview.terms()}>
            {(terms) => <TermsList terms={terms()} product={props.product} />}
          </Match>
          <Match when={props.preview.loaded()?.reason}>
            {(reason) => (
              <p class="status-line tone-warn">
                <Shape name="triangle" />
                <span>
                  {reason().error} <span class="soft">{reason().fix}</span>
                </span>
              </p>
            )}
          </Match>
        </Switch>
        <Show when={props.preview.twin()}>
          {(twin) => (
            <p class="status-line tone-warn">
              <Shape name="triangle" />
              <span>
                {m.issue_duplicate()} <A href={`/licenses/${twin().id}`}>{licenseName(twin())}</A>
              </span>
            </p>
          )}
        </Show>
        <MailLines preview={props.preview} />
      </div>
    </section>
  );
}

function TermsList(props: { readonly terms: Terms; readonly product: ProductView | undefined }) {
  const features = () =>
    props.terms.features.map((name) => props.product?.flags[name]?.[locale()] ?? name);
  return (
    <dl class="facts">
      <Show when={props.terms.domainBinding.length > 0}>
        <Fact term={m.issue_accepts()}>
          <ul>
            <For each={props.terms.domainBinding}>
              {(root) => (
                <li>
                  <code>{root}</code>, <code>*.{root}</code>
                  <Show when={props.terms.redirectDomains.includes(root)}>
                    <span class="soft"> {m.issue_redirect_only()}</span>
                  </Show>
                </li>
              )}
            </For>
            <li class="soft">{m.issue_accepts_local()}</li>
          </ul>
        </Fact>
      </Show>
      <Fact term={m.word_features()}>
        <Show
          when={features().length > 0}
          fallback={<span class="soft">{m.issue_base_only()}</span>}
        >
          {features().join(', ')}
        </Show>
      </Fact>
      <Fact term={m.license_support_until()}>
        <Show
          when={props.terms.supportUntil}
          fallback={<span class="soft">{m.support_none()}</span>}
        >
          {(until) => <Time at={until()} show="date" />}
        </Show>
      </Fact>
      <Fact term={m.word_expires()}>
        <Show when={props.terms.expiresAt} fallback={m.license_never_expires()}>
          {(at) => <Time at={at()} show="date" />}
        </Show>
      </Fact>
      <Fact term={m.word_kid()}>
        <code>{props.terms.kid}</code>
      </Fact>
    </dl>
  );
}

function Fact(props: { readonly term: string; readonly children: JSX.Element }) {
  return (
    <div>
      <dt>{props.term}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function MailLines(props: { readonly preview: IssuePreview }) {
  return (
    <For each={props.preview.loaded()?.mails ?? []}>
      {(mail) => (
        <p class="soft">
          {m.issue_mail_line({
            to: mail.to ?? m.issue_mail_customer(),
            language: languageWord(mail.locale),
          })}
        </p>
      )}
    </For>
  );
}
