import type { PageFacts } from '../page/facts.ts';
import { type Html, html } from '../page/html.ts';
import { layout } from '../page/layout.ts';
import { badge, statePart } from '../page/state-parts.ts';
import { gateWords as words, kindNames } from './gate-words.ts';
import { gateKinds, type GateState } from './gate.ts';

/** Every gate of the product, open or shut. */
export function gatesPage(facts: PageFacts, states: readonly GateState[]): string {
  const { install, locale } = facts;
  return layout(
    facts,
    words.title,
    html`<h1>${words.title[locale]}</h1>
      <p class="lead">${words.lead[locale]}</p>
      <section class="card">
        <h2>${words.state[locale]}</h2>
        ${statePart(install.license, locale)}
      </section>
      ${gateKinds.map((kind) => {
        const ofKind = states.filter(({ gate }) => gate.kind === kind);
        return html`<section class="card">
          <h2><a href="/admin/gates/${kind}">${kindNames[kind][locale]}</a></h2>
          ${
            ofKind.length === 0
              ? html`<p class="hint">${words.none[locale]}</p>`
              : html`<ul class="gates">
                  ${ofKind.map((state) => gateItem(state, facts))}
                </ul>`
          }
        </section>`;
      })}
      <section class="card">
        <h2><a href="/admin/gates/host">${words.host[locale]}</a></h2>
        <p class="hint">${words.hostLead[locale]}</p>
      </section>`,
  );
}

function gateItem({ gate, shut }: GateState, { locale }: PageFacts): Html {
  return html`<li><span>${gate.label[locale]}</span> ${gateBadge(shut === null, locale)}</li>`;
}

/** Whether a gate is open, in a shape and a word. */
export function gateBadge(isOpen: boolean, locale: PageFacts['locale']): Html {
  return isOpen ? badge('good', words.open[locale]) : badge('bad', words.shut[locale]);
}
