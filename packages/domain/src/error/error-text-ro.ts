import { countRo, percent } from './count-noun.ts';
import type { ErrorTexts } from './error-text.ts';
import { formatDay } from './format-day.ts';
import { installErrorTextRo } from './install-error-text-ro.ts';
import { domainProblemRo, forbiddenRo } from './problem-text-ro.ts';
import type { ErrorFacts } from './signet-error.ts';

const counted: Readonly<Record<string, readonly [string, string]>> = {
  domain_binding: ['domeniu', 'domenii'],
  niche_packages: ['pachet de nișă', 'pachete de nișă'],
};
const statuses: Readonly<Record<string, string>> = {
  active: 'activă',
  suspended: 'suspendată',
  expired: 'expirată',
  revoked: 'revocată',
  refunded: 'rambursată',
  transferred: 'transferată',
};

/** The Romanian text of every error: the fact with its numbers and dates, then the next-best action. */
export const errorTextRo: ErrorTexts = {
  ...installErrorTextRo,
  TIER_LIMIT: (facts) => ({
    error: tierLimit(facts),
    fix:
      facts.needs === undefined
        ? 'Cere mai puțin: niciun nivel în vânzare nu permite asta pentru acest tip de licență.'
        : `Alege nivelul ${facts.needs} sau cere mai puțin.`,
  }),
  forbidden: forbiddenRo,
  ROLE_REQUIRED: ({ needs }) => ({
    error: `Este nevoie de rolul ${needs}.`,
    fix: `Cere ajutorul cuiva care are rolul ${needs}.`,
  }),
  SUPPORT_ENDED: ({ at }) => ({
    error:
      at === null ? 'Licența nu are suport.' : `Suportul s-a încheiat pe ${formatDay(at, 'ro')}.`,
    fix: 'Reînnoiește suportul din portal; produsul în sine funcționează în continuare.',
  }),
  LICENSE_NOT_ACTIVE: ({ status }) => ({
    error: `Licența este ${statuses[status] ?? status}; este nevoie de una activă.`,
    fix: 'Deschide licența ca să vezi ce permite starea ei.',
  }),
  CANNOT_EXTEND_LIFETIME: () => ({
    error: 'O licență pe viață nu expiră niciodată.',
    fix: 'Prelungește în schimb suportul.',
  }),
  CONCURRENT_CHANGE: () => ({
    error: 'Cineva a modificat această înregistrare după ce a fost citită.',
    fix: 'Reîncarcă pagina, vezi ce s-a schimbat, apoi repetă.',
  }),
  IDEMPOTENCY_MISMATCH: () => ({
    error: 'Acest Idempotency-Key a fost folosit cu o altă cerere.',
    fix: 'Trimite o cheie nouă pentru o cerere nouă.',
  }),
  KEY_ADOPTION_LOW: ({ kid, confirmed, counted: total }) => ({
    error: `${confirmed} din ${countRo(total, 'instalare', 'instalări')} acceptă ${kid} (${percent(confirmed, total).replace('.', ',')} %); semnarea cu ea cere peste 95 %.`,
    fix: 'Livrează cheia publică în versiunea următoare și așteaptă semnalele.',
  }),
  KEY_IN_USE: ({ kid, licenses }) => ({
    error: `${countRo(licenses.length, 'licență încă semnată', 'licențe încă semnate')} cu ${kid}: ${firstOf(licenses)}.`,
    fix: 'Reemite-le cu cheia activă, apoi retrage cheia.',
  }),
  REFUND_WINDOW_CLOSED: ({ at }) => ({
    error: `Perioada de rambursare s-a încheiat pe ${formatDay(at, 'ro')}.`,
    fix: 'Revocă licența, rambursează din panoul Stripe, apoi marcheaz-o ca rambursată.',
  }),
  CONFIRMATION_REQUIRED: ({ param }) => ({
    error: `Un transfer cere acordul ambilor proprietari; lipsește ${param}.`,
    fix: 'Cere acordul ambilor proprietari, apoi confirmă ambele.',
  }),
  KIND_DEFERRED: ({ kind }) => ({
    error: `Licențele de tip ${kind} nu se emit încă.`,
    fix: 'Alege alt tip.',
  }),
  REASON_REQUIRED: ({ minimum }) => ({
    error: `Motivul are mai puțin de ${countRo(minimum, 'caracter', 'caractere')}.`,
    fix: 'Scrie ce s-a întâmplat, pentru cine citește mai târziu jurnalul de audit.',
  }),
  DOMAIN_INVALID: ({ domain, problem }) => domainProblemRo[problem](domain),
  VALIDATION: ({ param, detail }) => ({
    error: `Valoarea pentru ${param} nu este acceptată: ${detail.ro}`,
    fix: `Schimbă ${param} și trimite din nou cererea.`,
  }),
  UNAUTHENTICATED: () => ({
    error: 'Cererea nu are nicio sesiune și nicio cheie API cunoscută aici.',
    fix: 'Autentifică-te sau trimite o cheie API actuală.',
  }),
  NOT_FOUND: ({ what }) => ({
    error: `Nu există nimic cu acest identificator (${what}).`,
    fix: 'Verifică identificatorul; poate aparține altui cont.',
  }),
  PAYLOAD_TOO_LARGE: ({ limit }) => ({
    error: `Cererea depășește ${countRo(limit, 'octet', 'octeți')}.`,
    fix: 'Trimite mai puțin o dată.',
  }),
  RATE_LIMITED: ({ retryAfter }) => ({
    error: `Au venit prea multe cereri de la această adresă; următoarea primește răspuns în ${retryAfter} s.`,
    fix: `Așteaptă ${retryAfter} s, apoi încearcă din nou.`,
  }),
  UNAVAILABLE: ({ retryAfter }) => ({
    error: 'Serverul nu poate răspunde în acest moment.',
    fix: `Încearcă din nou în ${retryAfter} s. Produsele instalate funcționează în continuare.`,
  }),
  INTERNAL: () => ({
    error: 'Serverul nu a reușit să răspundă la această cerere.',
    fix: 'Încearcă din nou. Dacă problema persistă, comunică echipei de suport identificatorul cererii.',
  }),
};

function tierLimit({ param, feature, tier, limit, current }: ErrorFacts['TIER_LIMIT']): string {
  if (feature !== undefined) return `${feature} nu face parte din nivelul ${tier}.`;
  const [one, many] = counted[param] ?? [param, param];
  return `Nivelul ${tier} permite ${countRo(limit, one, many)}; s-au cerut ${current}.`;
}

function firstOf(names: readonly string[]): string {
  const rest = names.length - 5;
  return names.slice(0, 5).join(', ') + (rest > 0 ? ` și încă ${rest}` : '');
}
