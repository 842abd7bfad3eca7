import type { Said } from './check.ts';

const allow = {
  en: 'Allow outbound HTTPS from this machine to the license server. The product keeps running without it.',
  ro: 'Permite conexiunile HTTPS de pe acest calculator către serverul de licențe. Produsul funcționează și fără.',
};

/** What the way to the license server is found to be (C46, D16); `where` is a host, `what` what it answered. */
export const egressTexts = {
  notAsked: (): Said => ({
    text: {
      en: 'No server was given; with --server the way to it is tried out.',
      ro: 'Nu a fost dat niciun server; cu --server este încercat drumul până la el.',
    },
  }),
  notReached: (): Said => ({
    text: {
      en: 'Not tried: the step before it fails.',
      ro: 'Nu a fost încercat: pasul dinainte eșuează.',
    },
  }),
  proxyUnused: (): Said => ({
    text: {
      en: 'HTTPS_PROXY is set, but Node does not use it.',
      ro: 'HTTPS_PROXY este setat, dar Node nu îl folosește.',
    },
    fix: {
      en: 'Start the product with NODE_USE_ENV_PROXY=1 (Node 24), or give the sdk a `transport`.',
      ro: 'Pornește aplicația cu NODE_USE_ENV_PROXY=1 (Node 24) sau dă un `transport` sdk-ului.',
    },
  }),
  proxyUsed: (): Said => ({
    text: { en: 'Requests go through HTTPS_PROXY.', ro: 'Cererile trec prin HTTPS_PROXY.' },
  }),
  proxyNone: (): Said => ({
    text: { en: 'No proxy is set.', ro: 'Nu este setat niciun proxy.' },
  }),
  named: (where: string, what: string): Said => ({
    text: { en: `${where} is ${what}.`, ro: `${where} este ${what}.` },
  }),
  unknown: (where: string): Said => ({
    text: { en: `The name ${where} was not found.`, ro: `Numele ${where} nu a fost găsit.` },
    fix: {
      en: 'Check the server’s address and this machine’s DNS. The product keeps running.',
      ro: 'Verifică adresa serverului și DNS-ul acestui calculator. Produsul funcționează în continuare.',
    },
  }),
  connected: (where: string): Said => ({
    text: { en: `${where} takes connections.`, ro: `${where} acceptă conexiuni.` },
  }),
  refused: (where: string, what: string): Said => ({
    text: {
      en: `${where} does not take the connection (${what}).`,
      ro: `${where} nu acceptă conexiunea (${what}).`,
    },
    fix: allow,
  }),
  plain: (): Said => ({
    text: {
      en: 'The server is reached without TLS, so anyone on the way can read the license key.',
      ro: 'Serverul este contactat fără TLS, deci oricine de pe drum poate citi cheia licenței.',
    },
    fix: { en: 'Use its https:// address.', ro: 'Folosește adresa lui https://.' },
  }),
  local: (): Said => ({
    text: { en: 'The server is on this machine.', ro: 'Serverul este pe acest calculator.' },
  }),
  trusted: (what: string): Said => ({
    text: {
      en: `The certificate is accepted (${what}).`,
      ro: `Certificatul este acceptat (${what}).`,
    },
  }),
  untrusted: (what: string): Said => ({
    text: {
      en: `The certificate is not accepted (${what}).`,
      ro: `Certificatul nu este acceptat (${what}).`,
    },
    fix: {
      en: 'If a proxy opens HTTPS here, add its certificate with NODE_EXTRA_CA_CERTS.',
      ro: 'Dacă un proxy deschide traficul HTTPS, adaugă certificatul lui prin NODE_EXTRA_CA_CERTS.',
    },
  }),
  answered: (): Said => ({
    text: {
      en: 'A license server with a key of yours answers.',
      ro: 'Răspunde un server de licențe care are o cheie cunoscută aici.',
    },
  }),
  otherKeys: (): Said => ({
    text: {
      en: 'A license server answers that has none of the keys of this install.',
      ro: 'Răspunde un server de licențe care nu are nicio cheie a acestei instalări.',
    },
    fix: {
      en: 'Check that the server’s address is the vendor’s; update the product if its keys are old.',
      ro: 'Verifică dacă adresa serverului este a vânzătorului; actualizează produsul dacă are chei vechi.',
    },
  }),
  otherAnswer: (what: string): Said => ({
    text: {
      en: `Something else than the license server answers (${what}).`,
      ro: `Răspunde altceva decât serverul de licențe (${what}).`,
    },
    fix: {
      en: 'A proxy or firewall may be in between: let the license server’s address pass.',
      ro: 'Poate că este un proxy sau firewall la mijloc: permite adresa serverului de licențe.',
    },
  }),
} as const;
