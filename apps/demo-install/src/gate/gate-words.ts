import type { LocalizedText } from '@signet/sdk';
import type { GateKind } from './gate.ts';

/** What the pages of the gates say. */
export const gateWords = {
  title: { en: 'Gates', ro: 'Porți' },
  lead: {
    en: 'What this license opens and keeps shut, decided on this machine. Pull the network cable and look again: nothing changes.',
    ro: 'Ce deschide și ce ține închis această licență, hotărât pe acest calculator. Scoate cablul de rețea și mai uită-te o dată: nu se schimbă nimic.',
  },
  state: { en: 'State', ro: 'Stare' },
  open: { en: 'open', ro: 'deschisă' },
  shut: { en: 'shut', ro: 'închisă' },
  host: { en: 'Hosts', ro: 'Gazde' },
  none: { en: 'This product has none.', ro: 'Acest produs nu are.' },
  another: {
    en: 'The invoicing product has limits and quotas, the storefront has themes, plugins and niche packages. Start the other one to see them:',
    ro: 'Produsul de facturare are limite și cote, magazinul are teme, pluginuri și pachete de nișă. Pornește-l pe celălalt ca să le vezi:',
  },
  all: { en: 'All gates', ro: 'Toate porțile' },
  guardedBy: { en: 'Guarded by', ro: 'Păzită de' },
  route: { en: 'Route', ro: 'Ruta' },
  used: { en: 'Used', ro: 'Folosit' },
  unlimited: { en: 'unlimited', ro: 'nelimitat' },
  try: { en: 'Ask the route', ro: 'Întreabă ruta' },
  answered: { en: 'The route answered', ro: 'Ruta a răspuns' },
  why: { en: 'Why? Every rule that was asked', ro: 'De ce? Fiecare regulă întrebată' },
  hostLead: {
    en: 'Every request’s host is compared with the domains of the license; another one is answered with 403 everywhere.',
    ro: 'Gazda fiecărei cereri este comparată cu domeniile licenței; oricare alta primește 403 peste tot.',
  },
  hostLabel: { en: 'A host, such as www.acme.ro', ro: 'O gazdă, de exemplu www.acme.ro' },
  judge: { en: 'Judge', ro: 'Verifică' },
  served: { en: 'served', ro: 'servită' },
  refused: { en: 'refused with 403', ro: 'refuzată cu 403' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** The names of the kinds. */
export const kindNames = {
  feature: { en: 'Features', ro: 'Funcționalități' },
  theme: { en: 'Themes', ro: 'Teme' },
  plugin: { en: 'Plugins', ro: 'Pluginuri' },
  'niche-package': { en: 'Niche packages', ro: 'Pachete de nișă' },
  limit: { en: 'Limits', ro: 'Limite' },
  quota: { en: 'Monthly quotas', ro: 'Cote lunare' },
} as const satisfies Readonly<Record<GateKind, LocalizedText>>;
