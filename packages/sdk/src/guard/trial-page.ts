import type { Locale } from '@signet/domain/catalog/localized-text';
import type { LicenseError } from '../error/license-error.ts';

const words = {
  title: { en: 'This shop is taking a break', ro: 'Acest magazin ia o pauză' },
  upgrade: { en: 'Upgrade', ro: 'Treci la o licență' },
} as const;

const style = `:root{color-scheme:light dark}body{margin:0;min-height:100vh;display:grid;place-items:center;font:17px/1.6 system-ui,sans-serif}main{max-width:32rem;padding:2rem}h1{font-size:1.6rem;line-height:1.25;margin:0 0 .75rem}p{margin:.4rem 0}a{display:inline-block;margin-top:1rem;padding:.55rem 1.1rem;border:1px solid;border-radius:.5rem;color:inherit;text-decoration:none;font-weight:600}`;

/** The page that a visitor sees once the trial has ended, with the way to the upgrade (C38). */
export function trialPage(error: LicenseError, locale: Locale, upgradeUrl: string | null): string {
  const link =
    upgradeUrl === null ? '' : `<a href="${escape(upgradeUrl)}">${words.upgrade[locale]}</a>`;
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${words.title[locale]}</title><style>${style}</style></head><body><main><h1>${words.title[locale]}</h1><p>${escape(error.texts.error[locale])}</p><p>${escape(error.texts.fix[locale])}</p>${link}</main></body></html>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
