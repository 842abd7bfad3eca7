import { countRo } from './count-noun.ts';
import type { DomainProblemTexts, ErrorText, TokenProblemTexts } from './error-text.ts';
import type { ErrorFacts } from './signet-error.ts';

const copyAgain = 'Copiază din nou cheia cu „Copiază linia .env” și păstreaz-o pe un singur rând.';
const askForResend = 'Cere vânzătorului să retrimită licența.';

export const tokenProblemRo: TokenProblemTexts = {
  'too-large': () => ({
    error: 'Cheia depășește 16 KB; nicio licență nu este atât de mare.',
    fix: copyAgain,
  }),
  parts: (detail) => ({
    error:
      detail !== undefined && /^\d+$/.test(detail)
        ? `Cheia are ${countRo(Number(detail), 'parte', 'părți')}; o licență are 3.`
        : 'Cheia nu are cele 3 părți ale unei licențe.',
    fix: copyAgain,
  }),
  encoding: () => ({
    error:
      'Cheia conține caractere pe care o licență nu le are, de exemplu spații, ghilimele sau „=”.',
    fix: copyAgain,
  }),
  header: (detail) => ({
    error: `Antetul cheii nu este cel al unei licențe${about(detail)}.`,
    fix: askForResend,
  }),
  type: (detail) => ({
    error: `Cheia este un obiect semnat de alt tip${about(detail)}, nu o licență.`,
    fix: 'Configurează cheia licenței, nu o confirmare, un inel de chei sau o listă de revocări.',
  }),
  json: () => ({ error: 'Conținutul cheii nu poate fi citit ca JSON.', fix: copyAgain }),
  claims: (detail) => ({
    error: `O informație din cheie lipsește sau are o formă pe care nu o poate avea${about(detail)}.`,
    fix: askForResend,
  }),
  twins: (detail) => ({
    error: `Cheia spune două lucruri diferite despre același fapt${about(detail)}.`,
    fix: askForResend,
  }),
};

export const domainProblemRo: DomainProblemTexts = {
  'not-a-host': (domain) => ({
    error: `„${domain}” nu este un nume de domeniu.`,
    fix: 'Introdu domeniul site-ului, de exemplu acme.ro.',
  }),
  'public-suffix': (domain) => ({
    error: `„${domain}” este un sufix public: oricine înregistrează nume sub el.`,
    fix: `Introdu numele înregistrat sub el, de exemplu acme.${domain}.`,
  }),
  'ip-address': (domain) => ({
    error: `„${domain}” este o adresă IP, iar licența se leagă de nume de domeniu.`,
    fix: 'Introdu domeniul site-ului. Adresele private funcționează fără să fie legate.',
  }),
  wildcard: (domain) => ({
    error: `„${domain}” conține un asterisc.`,
    fix: 'Introdu doar rădăcina: toate subdomeniile ei sunt incluse.',
  }),
  'local-name': (domain) => ({
    error: `„${domain}” este un nume local; numele locale funcționează cu orice licență.`,
    fix: 'Omite-l și introdu domeniul public al site-ului.',
  }),
  'too-many': (domain) => ({
    error: `„${domain}” este al șaselea domeniu de redirecționare; o licență are cel mult 5.`,
    fix: 'Renunță la un domeniu de redirecționare sau emite a doua licență.',
  }),
};

/** What a request without the right to it is told: from another site, or for a premium package (C44). */
export function forbiddenRo({ name, cause }: ErrorFacts['forbidden']): ErrorText {
  if (name === 'origin') {
    return {
      error: 'Cererea a venit de pe alt site web.',
      fix: 'Deschide Signet la adresa lui și repetă acțiunea acolo.',
    };
  }
  const what = name ?? 'acest pachet';
  return cause === 'license'
    ? {
        error: `Nicio licență din spatele acestui token nu permite descărcarea ${what}.`,
        fix: 'Vezi licența în portal: acolo scrie ce conține și ce s-a întâmplat cu ea.',
      }
    : {
        error: `Tokenul de registru pentru ${what} lipsește sau a fost revocat.`,
        fix: 'Creează un token nou în portal, la Dezvoltator.',
      };
}

function about(detail: string | undefined): string {
  return detail === undefined ? '' : ` (${detail})`;
}
