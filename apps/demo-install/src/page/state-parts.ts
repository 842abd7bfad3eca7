import type { Banner, Explanation, License, Locale, LocalizedText } from '@signet/sdk';
import { type Html, html } from './html.ts';

const words = {
  core: { en: 'The product itself', ro: 'Produsul însuși' },
  cloud: { en: 'Cloud features', ro: 'Funcții în cloud' },
  updates: { en: 'Updates', ro: 'Actualizări' },
  support: { en: 'Support', ro: 'Suport' },
  downloads: { en: 'Premium downloads', ro: 'Descărcări premium' },
  open: { en: 'open', ro: 'deschis' },
  paused: { en: 'paused', ro: 'în pauză' },
  full: { en: 'Everything works.', ro: 'Totul funcționează.' },
  rule: { en: 'Rule', ro: 'Regula' },
} as const;

const tones = { info: 'good', warning: 'warn', critical: 'bad' } as const;
const outcomes = { pass: 'good', note: 'warn', fail: 'bad' } as const;
const capabilities = ['core', 'cloud', 'updates', 'support', 'downloads'] as const;

/** A word with a shape: color is never the only cue. */
export function badge(tone: 'good' | 'warn' | 'bad' | 'idle', text: string): Html {
  return html`<span class="badge ${tone}">${text}</span>`;
}

/** The one message worth showing to an administrator. */
export function bannerPart({ tone, text, fix }: Banner, locale: Locale): Html {
  return html`<section class="notice ${tones[tone]}" role="status">
    <p><strong>${text[locale]}</strong> ${fix[locale]}</p>
  </section>`;
}

/** The runtime state with what it means: its name alone would sound like a lock. */
export function statePart({ state }: License, locale: Locale): Html {
  const isOpen = state.capabilities.core && state.page === undefined;
  const isFull = isOpen && capabilities.every((name) => state.capabilities[name]);
  const effects = state.effects.length === 0 ? [words.full] : state.effects;
  return html`<p class="state">
      ${badge(isFull ? 'good' : isOpen ? 'warn' : 'bad', state.name)}
      ${effects.map((effect) => effect[locale]).join(' ')}
    </p>
    <ul class="capabilities">
      ${capabilities.map(
        (name) =>
          html`<li>
            <span>${words[name][locale]}</span>
            ${
              state.capabilities[name]
                ? badge('good', words.open[locale])
                : badge('idle', words.paused[locale])
            }
          </li>`,
      )}
    </ul>`;
}

/** Each rule that was asked, what it said, and the fix. */
export function reasonsPart(steps: Explanation, locale: Locale): Html {
  return html`<ol class="reasons">
    ${steps.map(
      ({ rule, outcome, text, fix }) =>
        html`<li>
          ${badge(outcomes[outcome], `${words.rule[locale]} ${rule}`)}
          <p>${text[locale]} ${fix?.[locale]}</p>
        </li>`,
    )}
  </ol>`;
}

/** Named facts. */
export function factsPart(
  facts: readonly (readonly [LocalizedText, string])[],
  locale: Locale,
): Html {
  return html`<dl>
    ${facts.map(
      ([name, value]) =>
        html`<div>
          <dt>${name[locale]}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
