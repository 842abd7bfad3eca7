import type { Activation, License, Locale } from '@signet/sdk';
import { type Html, html } from '../page/html.ts';
import { licensingWords as words } from './licensing-words.ts';

/** A key as it was pasted, and what became of it. */
export interface PastedKey {
  readonly text: string;
  readonly activation: Activation;
}

/** Where a key is pasted. One that is no good stays in the field, with its reason in the same words above it. */
export function keyForm(pasted: PastedKey | null, locale: Locale): Html {
  const failed = pasted !== null && !pasted.activation.ok ? pasted.activation.error : null;
  const text = failed === null ? '' : (pasted?.text ?? '');
  const described = failed === null ? 'key-hint' : 'key-hint key-problem';
  return html`<section class="card">
    <form method="post" action="/admin/licensing">
      <h2><label for="key">${words.key[locale]}</label></h2>
      <p class="hint">${words.keyLead[locale]}</p>
      <p class="hint" id="key-hint">${words.keyHint[locale]}</p>
      ${
        failed === null
          ? undefined
          : html`<p class="problem" id="key-problem">${failed.texts.error[locale]}</p>`
      }
      <textarea
        id="key"
        name="key"
        rows="6"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-describedby="${described}"
        ${failed === null ? undefined : html`aria-invalid="true"`}
      >
${text}</textarea>
      <p class="actions"><button class="primary">${words.activate[locale]}</button></p>
    </form>
  </section>`;
}

/** What became of a pasted key, above everything else: a success, or the reason with what to do. */
export function keyNotice(pasted: PastedKey, license: License, locale: Locale): Html {
  const { activation } = pasted;
  if (activation.ok) {
    const { outcome, tier, kept } = activation;
    return html`<section class="notice good" role="status">
      <p>
        <strong>${words[outcome][locale]}</strong> ${words.plan[locale]}: ${tier}.
        ${(kept ? words.kept : words.notKept)[locale]}
      </p>
    </section>`;
  }
  const { texts, code, docs } = activation.error;
  const page = license.server === null ? undefined : new URL(docs, license.server).href;
  return html`<section
    class="notice bad"
    role="alert"
    tabindex="-1"
    autofocus
    aria-labelledby="problem"
  >
    <h2 id="problem">${words.problem[locale]}</h2>
    <p><a href="#key">${texts.error[locale]}</a></p>
    <p>${texts.fix[locale]}</p>
    <p class="hint">
      <code>${code}</code>
      ${page === undefined ? undefined : html` · <a href="${page}">${words.details[locale]}</a>`}
    </p>
  </section>`;
}
