import { countRo } from './count-noun.ts';
import type { DomainProblemTexts, TokenProblemTexts } from './error-text.ts';

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

function about(detail: string | undefined): string {
  return detail === undefined ? '' : ` (${detail})`;
}
