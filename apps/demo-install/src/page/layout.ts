import type { Locale, LocalizedText } from '@signet/sdk';
import type { PageFacts } from './facts.ts';
import { type Html, html } from './html.ts';
import { bannerPart } from './state-parts.ts';

const words = {
  front: { en: 'Front page', ro: 'Prima pagină' },
  gates: { en: 'Gates', ro: 'Porți' },
  licensing: { en: 'Licensing', ro: 'Licențiere' },
  language: { en: 'Language', ro: 'Limbă' },
  main: { en: 'Main', ro: 'Principal' },
  skip: { en: 'Skip to content', ro: 'Sari la conținut' },
  guarded: {
    en: 'A demonstration product. Its license is verified on this machine.',
    ro: 'Un produs demonstrativ. Licența lui este verificată pe acest calculator.',
  },
} as const;

const links = [
  ['/', words.front],
  ['/admin', words.gates],
  ['/admin/licensing', words.licensing],
] as const;

/** A whole page around its content. */
export function layout(facts: PageFacts, title: LocalizedText, content: Html): string {
  const { install, locale } = facts;
  const { banner, trial } = install.license;
  const isAdmin = facts.path.startsWith('/admin');
  const page = html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title[locale]} · ${install.name[locale]}</title>
        <link rel="icon" href="/admin/seal.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/admin/style.css" />
      </head>
      <body>
        <a class="skip" href="#content">${words.skip[locale]}</a>
        ${header(facts)}
        <main id="content" tabindex="-1">
          ${isAdmin && banner !== null ? bannerPart(banner, locale) : undefined} ${content}
        </main>
        <footer>
          <p>${words.guarded[locale]}</p>
          ${
            trial === null
              ? undefined
              : html`<strong class="watermark">${trial.watermark[locale]}</strong>`
          }
        </footer>
      </body>
    </html> `;
  return page.text;
}

function header({ install, locale, path }: PageFacts): Html {
  const items = links.map(([to, name]) => {
    const isHere = to === path || (to === '/admin' && path.startsWith('/admin/gates'));
    return isHere
      ? html`<a href="${to}" aria-current="page">${name[locale]}</a>`
      : html`<a href="${to}">${name[locale]}</a>`;
  });
  return html`<header>
    <div class="bar">
      <p class="brand">
        <svg viewBox="0 0 36 36" fill="none" stroke="currentColor" aria-hidden="true">
          <circle cx="18" cy="18" r="15" stroke-width="2.5" stroke-dasharray="4 2.3" />
          <circle cx="18" cy="18" r="10.5" stroke-width="1.5" />
          <path d="m13 18.5 3.5 3.5 7-8" stroke-width="2.5" stroke-linecap="round" />
        </svg>
        ${install.name[locale]}
      </p>
      <nav class="languages" aria-label="${words.language[locale]}">
        ${language('en', locale)} ${language('ro', locale)}
      </nav>
      <nav class="tabs" aria-label="${words.main[locale]}">${items}</nav>
    </div>
  </header>`;
}

function language(to: Locale, current: Locale): Html {
  const name = to === 'en' ? 'English' : 'Română';
  return to === current
    ? html`<a href="?lang=${to}" lang="${to}" aria-current="true">${name}</a>`
    : html`<a href="?lang=${to}" lang="${to}">${name}</a>`;
}
