import type { LocalizedText } from '@signet/sdk';

/** What the shop says, in both languages. */
export const words = {
  shop: { en: 'Corner shop', ro: 'Magazinul din colț' },
  language: { en: 'Language', ro: 'Limbă' },
  running: { en: 'The shop is open.', ro: 'Magazinul este deschis.' },
  closed: { en: 'The shop is closed.', ro: 'Magazinul este închis.' },
  full: { en: 'Everything works.', ro: 'Totul funcționează.' },
  plan: { en: 'Plan', ro: 'Plan' },
  host: { en: 'This host', ro: 'Această gazdă' },
  allowed: { en: 'licensed', ro: 'licențiată' },
  refused: { en: 'not licensed', ro: 'nelicențiată' },
  support: { en: 'Support', ro: 'Suport' },
  included: { en: 'active', ro: 'activ' },
  ended: { en: 'not active', ro: 'inactiv' },
  checked: { en: 'Checked', ro: 'Verificat' },
  offline: { en: 'on this machine, offline', ro: 'pe acest calculator, fără rețea' },
  doors: { en: 'What this license opens', ro: 'Ce deschide această licență' },
  open: { en: 'open', ro: 'deschis' },
  reports: { en: 'Audit reports', ro: 'Rapoarte de audit' },
  theme: { en: 'Install the travel theme', ro: 'Instalează tema pentru turism' },
  plugin: { en: 'Switch on e-Factura', ro: 'Activează e-Factura' },
  niche: { en: 'Activate the services niche', ro: 'Activează nișa de servicii' },
  why: { en: 'Why? Every rule that was asked', ro: 'De ce? Fiecare regulă întrebată' },
  verdict: { en: 'The same as JSON', ro: 'Același lucru ca JSON' },
  guarded: { en: 'A demonstration shop', ro: 'Un magazin demonstrativ' },
  done: { en: 'Done.', ro: 'Gata.' },
} as const satisfies Readonly<Record<string, LocalizedText>>;
