import type { PageFacts } from '../page/facts.ts';
import { type Html, html } from '../page/html.ts';
import { layout } from '../page/layout.ts';
import { factsPart } from '../page/state-parts.ts';
import { gateWords as words, kindNames } from './gate-words.ts';
import type { GateKind, GateState, Usage } from './gate.ts';
import { gateBadge } from './gates-page.ts';

/** What a guarded route answered when it was asked from the page. */
export interface RouteAnswer {
  readonly path: string;
  readonly status: number;
  /** The body, as JSON that a person reads. */
  readonly body: string;
}

/** The gates of one kind: how each is guarded, how it stands, and what its route answers. */
export function gatePage(
  facts: PageFacts,
  kind: GateKind,
  {
    states,
    answer,
  }: { readonly states: readonly GateState[]; readonly answer: RouteAnswer | null },
): string {
  const { locale } = facts;
  return layout(
    facts,
    kindNames[kind],
    html`<p class="back"><a href="/admin">${words.all[locale]}</a></p>
      <h1>${kindNames[kind][locale]}</h1>
      ${
        states.length === 0
          ? html`<section class="card">
              <p>${words.none[locale]} ${words.another[locale]}</p>
              <pre>${otherProduct(facts)}</pre>
            </section>`
          : states.map((state) => gateCard(state, facts, answer))
      }`,
  );
}

function otherProduct({ install }: PageFacts): string {
  const other = install.license.product === 'storefront' ? 'invoicing' : 'storefront';
  return `npx -y pnpm@12 demo:install --product ${other}`;
}

function gateCard(
  { gate, shut, usage }: GateState,
  { locale }: PageFacts,
  answer: RouteAnswer | null,
): Html {
  const usedFact =
    usage === null ? [] : [[words.used, usageText(usage, words.unlimited[locale])] as const];
  const isAnswered = answer !== null && answer.path === gate.path;
  return html`<section class="card" id="${gate.path}">
    <h2>${gate.label[locale]} ${gateBadge(shut === null, locale)}</h2>
    ${
      shut === null
        ? undefined
        : html`<p><strong>${shut.texts.error[locale]}</strong> ${shut.texts.fix[locale]}</p>`
    }
    ${factsPart(
      [[words.guardedBy, gate.code], [words.route, `${gate.method} ${gate.path}`], ...usedFact],
      locale,
    )}
    <form class="actions" method="post" action="/admin/gates/${gate.kind}">
      <button name="path" value="${gate.path}">${words.try[locale]}</button>
    </form>
    ${isAnswered ? answerPart(answer, locale) : undefined}
  </section>`;
}

function usageText({ used, limit }: Usage, unlimited: string): string {
  return `${used} / ${limit ?? unlimited}`;
}

function answerPart({ status, body }: RouteAnswer, locale: PageFacts['locale']): Html {
  return html`<div role="status">
    <p>${words.answered[locale]} <strong>${status}</strong></p>
    <pre>${body}</pre>
  </div>`;
}
