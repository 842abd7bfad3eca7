import type { Banner, ExplanationStep, HostVerdict, Locale, LocalizedText } from '@signet/sdk';
import type { ShopLicense } from '../shop/shop-license.ts';
import { type Door, doorsOf } from './doors.ts';
import { type Html, html } from './html.ts';
import { words } from './words.ts';

/** What a page is drawn from. */
export interface PageFacts {
  readonly license: ShopLicense;
  readonly host: string;
  readonly locale: Locale;
}

const tones = { info: 'good', warning: 'warn', critical: 'bad' } as const;
const outcomes = { pass: 'good', note: 'warn', fail: 'bad' } as const;

/** The shop's front page: what the license says, what it opens, and why. */
export function statusPage(facts: PageFacts): string {
  const { license, locale } = facts;
  const say = (text: LocalizedText) => text[locale];
  const page = html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${say(words.shop)}</title>
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        ${header(locale)}
        <main>
          ${license.banner === null ? undefined : banner(license.banner, locale)} ${summary(facts)}
          <section class="card">
            <h2>${say(words.doors)}</h2>
            <ul>
              ${doorsOf(license).map((door) => doorItem(door, locale))}
            </ul>
          </section>
          <details class="card">
            <summary>${say(words.why)}</summary>
            <ul>
              ${reasons(facts).map((step) => reasonItem(step, locale))}
            </ul>
            <p><a href="/license/validate">${say(words.verdict)}</a></p>
          </details>
        </main>
        <footer>
          <span>${say(words.guarded)}</span>
          ${
            license.trial === null
              ? undefined
              : html`<strong class="watermark">${say(license.trial.watermark)}</strong>`
          }
        </footer>
      </body>
    </html> `;
  return page.text;
}

function header(locale: Locale): Html {
  const link = (to: Locale, name: string) =>
    to === locale
      ? html`<a href="?lang=${to}" lang="${to}" aria-current="true">${name}</a>`
      : html`<a href="?lang=${to}" lang="${to}">${name}</a>`;
  return html`<header>
    <svg class="seal" viewBox="0 0 36 36" fill="none" stroke="currentColor" aria-hidden="true">
      <circle cx="18" cy="18" r="15" stroke-width="2.5" stroke-dasharray="4 2.3" />
      <circle cx="18" cy="18" r="10.5" stroke-width="1.5" />
      <path d="m13 18.5 3.5 3.5 7-8" stroke-width="2.5" stroke-linecap="round" />
    </svg>
    <p>${words.shop[locale]}</p>
    <nav aria-label="${words.language[locale]}">
      ${link('en', 'English')} ${link('ro', 'Română')}
    </nav>
  </header>`;
}

function banner({ tone, text, fix }: Banner, locale: Locale): Html {
  return html`<section class="card banner ${tones[tone]}" role="status">
    <p><strong>${text[locale]}</strong> ${fix[locale]}</p>
  </section>`;
}

function summary({ license, host, locale }: PageFacts): Html {
  const { state } = license;
  const isOpen = state.capabilities.core && state.page === undefined;
  const title = isOpen ? words.running : words.closed;
  const noticed = state.effects.length === 0 ? [words.full] : state.effects;
  const effects = noticed.map((effect) => effect[locale]).join(' ');
  return html`<section class="card">
    <h1>${title[locale]}</h1>
    <p class="lead"><strong class="${isOpen ? 'good' : 'bad'}">${state.name}</strong> ${effects}</p>
    <dl>
      ${fact(words.plan, license.tier ?? '–', locale)}
      ${fact(words.host, hostText(license.verdict(host), host, locale), locale)}
      ${fact(words.support, support(license)[locale], locale)}
      ${fact(words.checked, words.offline[locale], locale)}
    </dl>
  </section>`;
}

function fact(name: LocalizedText, value: string, locale: Locale): Html {
  return html`<div>
    <dt>${name[locale]}</dt>
    <dd>${value}</dd>
  </div>`;
}

function support(license: ShopLicense): LocalizedText {
  return license.hasActiveSupport() ? words.included : words.ended;
}

function hostText({ allowed }: HostVerdict, host: string, locale: Locale): string {
  return `${host}: ${(allowed ? words.allowed : words.refused)[locale]}`;
}

function doorItem({ label, path, shut }: Door, locale: Locale): Html {
  const text =
    shut === null ? words.open[locale] : `${shut.texts.error[locale]} ${shut.texts.fix[locale]}`;
  return html`<li>
    <a href="${path}">${label[locale]}</a>
    <span class="${shut === null ? 'good' : 'bad'}">${text}</span>
  </li>`;
}

function reasons({ license, host }: PageFacts): readonly ExplanationStep[] {
  return [...license.verdict(host).explanation, ...license.explain('audit_log')];
}

function reasonItem({ rule, outcome, text, fix }: ExplanationStep, locale: Locale): Html {
  return html`<li>
    <code class="${outcomes[outcome]}">${rule}</code> ${text[locale]} ${fix?.[locale]}
  </li>`;
}
