import type { InstallErrorTexts } from './error-text.ts';
import { formatDay } from './format-day.ts';
import { tokenProblemRo } from './problem-text-ro.ts';
import type { ErrorFacts } from './signet-error.ts';

const grants = { theme: 'Tema', plugin: 'Pluginul', niche_package: 'Pachetul de nișă' } as const;
const blocked = {
  revoked: {
    error: 'Licența a fost revocată.',
    fix: 'Întreabă vânzătorul de ce sau cumpără o licență nouă.',
  },
  suspended: { error: 'Licența este suspendată.', fix: 'Cere vânzătorului să o reactiveze.' },
  version: {
    error: 'Această versiune a apărut după încheierea ferestrei de suport a licenței.',
    fix: 'Reînnoiește suportul sau revino la ultima versiune din fereastră.',
  },
} as const;

/** The Romanian text of every error that an install tells by itself: all that a shipped product carries. */
export const installErrorTextRo: InstallErrorTexts = {
  PLAN_LIMIT: (facts) => ({
    error: planLimit(facts),
    fix:
      facts.needs === undefined
        ? 'Întreabă vânzătorul ce plan permite acest lucru.'
        : `Treci la ${facts.needs}.`,
  }),
  domain_not_licensed: ({ host, domains }) => ({
    error: `Gazda ${host} nu se află sub ${domains.join(', ') || 'niciun domeniu legat'}.`,
    fix: `Configurează proxy-ul să trimită antetul Host original sau adaugă o licență pentru ${host}.`,
  }),
  license_denied: ({ grant, name }) => ({
    error: `${grants[grant]} ${name} nu este în această licență.`,
    fix: 'Se poate adăuga din portal; cheia nouă sosește la următorul semnal.',
  }),
  LICENSE_BLOCKED: ({ cause }) => blocked[cause],
  NOT_ACTIVATED: () => ({
    error: 'Această instalare nu are o licență activată.',
    fix: 'Introdu cheia licenței la Setări > Licențiere.',
  }),
  LICENSE_MISSING: () => ({
    error: 'Nu este configurată nicio cheie de licență.',
    fix: 'Adaugă linia LICENSE_KEY din portal, apoi repornește.',
  }),
  LICENSE_MALFORMED: ({ problem, detail }) => tokenProblemRo[problem](detail),
  LICENSE_BAD_SIGNATURE: ({ kid }) => ({
    error: `Cheia a fost modificată după ce a fost semnată cu ${kid}.`,
    fix: 'Lipește cheia originală; nu o edita niciodată.',
  }),
  LICENSE_UNKNOWN_KID: ({ kid, accepted }) => ({
    error: `Semnată cu ${kid}; această versiune acceptă ${accepted.join(', ') || 'nicio cheie'}.`,
    fix: 'Actualizează aplicația sau cere o retrimitere semnată cu o cheie acceptată.',
  }),
  LICENSE_WRONG_PRODUCT: ({ product, expected }) => ({
    error: `Cheia este pentru ${product}; acest produs este ${expected}.`,
    fix: `Configurează cheia pentru ${expected}.`,
  }),
  LICENSE_EXPIRED: ({ at }) => ({
    error: `Licența a expirat pe ${formatDay(at, 'ro')}.`,
    fix: 'Reînnoiește-o din portal.',
  }),
  LICENSE_REVOKED: ({ reason }) => ({
    error: `Licența a fost revocată (${reason}).`,
    fix: 'Întreabă vânzătorul de ce sau cumpără o licență nouă.',
  }),
  LICENSE_SUSPENDED: () => blocked.suspended,
  TRIAL_ENDED: ({ at }) => ({
    error: `Perioada de probă s-a încheiat pe ${formatDay(at, 'ro')}.`,
    fix: 'Treci la o licență plătită; datele sunt neatinse, iar administrarea rămâne deschisă.',
  }),
};

function planLimit({ featureName, limit, current }: ErrorFacts['PLAN_LIMIT']): string {
  if (limit === undefined || limit === 0) return `Planul tău nu include „${featureName.ro}”.`;
  const asked = current === undefined ? '' : `; s-ar ajunge la ${current}`;
  return `Planul tău limitează „${featureName.ro}” la ${limit}${asked}.`;
}
