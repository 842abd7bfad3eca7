import type { PageFacts } from './facts.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';

const words = {
  open: { en: 'Open for business', ro: 'Deschis' },
  lead: {
    en: 'This is what visitors see. The license decides behind the scenes: look at the gates.',
    ro: 'Aceasta este pagina vizitatorilor. Licența hotărăște în culise: vezi porțile.',
  },
} as const;

/** What a visitor sees. */
export function frontPage(facts: PageFacts): string {
  const { install, locale } = facts;
  return layout(
    facts,
    words.open,
    html`<h1>${install.name[locale]}</h1>
      <p class="lead">${words.lead[locale]}</p>
      <ul class="front">
        ${install.front.map(
          ({ title, note }) =>
            html`<li><strong>${title[locale]}</strong> <span>${note[locale]}</span></li>`,
        )}
      </ul>`,
  );
}
