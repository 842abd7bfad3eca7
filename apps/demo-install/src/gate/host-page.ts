import type { PageFacts } from '../page/facts.ts';
import { html } from '../page/html.ts';
import { layout } from '../page/layout.ts';
import { badge, reasonsPart } from '../page/state-parts.ts';
import { gateWords as words } from './gate-words.ts';

/** Which hosts the license serves: the one that was asked from, or any that is typed. */
export function hostPage(facts: PageFacts, typed: string | null): string {
  const { install, locale, host } = facts;
  const judged = typed ?? host;
  const { allowed, explanation } = install.license.verdict(judged);
  return layout(
    facts,
    words.host,
    html`<p class="back"><a href="/admin">${words.all[locale]}</a></p>
      <h1>${words.host[locale]}</h1>
      <p class="lead">${words.hostLead[locale]}</p>
      <section class="card">
        <form method="get" action="/admin/gates/host">
          <label for="host">${words.hostLabel[locale]}</label>
          <input
            type="text"
            id="host"
            name="host"
            value="${judged}"
            autocomplete="off"
            spellcheck="false"
          />
          <p class="actions"><button>${words.judge[locale]}</button></p>
        </form>
        <p role="status">
          <strong>${judged}</strong>
          ${allowed ? badge('good', words.served[locale]) : badge('bad', words.refused[locale])}
        </p>
        ${reasonsPart(explanation, locale)}
      </section>`,
  );
}
