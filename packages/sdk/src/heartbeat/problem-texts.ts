import type { LocalizedText } from '@signet/domain/catalog/localized-text';

const nothingLost = {
  en: 'The product keeps running as it is.',
  ro: 'Produsul funcționează în continuare așa cum este.',
};
const allowEgress: LocalizedText = {
  en: 'Allow outbound HTTPS from this machine to the license server, or send a heartbeat by file.',
  ro: 'Permite conexiunile HTTPS de pe acest calculator către serverul de licențe sau trimite un semnal prin fișier.',
};
const tryLater: LocalizedText = {
  en: 'Nothing to do: the next try comes by itself.',
  ro: 'Nu este nimic de făcut: următoarea încercare vine de la sine.',
};

function text(en: string, ro: string): LocalizedText {
  return { en: `${en} ${nothingLost.en}`, ro: `${ro} ${nothingLost.ro}` };
}

/** What happened to a heartbeat that brought nothing, and what to do (C46, D16). */
export const problemTexts = {
  off: [
    text('Heartbeats are switched off.', 'Semnalele sunt oprite.'),
    {
      en: 'Configure a server, and remove `heartbeat: false`, to switch them on.',
      ro: 'Configurează un server și elimină `heartbeat: false` ca să le pornești.',
    },
  ],
  'no-license': [
    text(
      'There is no license to send a heartbeat for.',
      'Nu există nicio licență pentru care să se trimită un semnal.',
    ),
    { en: 'Activate a license first.', ro: 'Activează mai întâi o licență.' },
  ],
  refused: [
    text(
      'The license server’s machine refused the connection.',
      'Calculatorul serverului de licențe a refuzat conexiunea.',
    ),
    allowEgress,
  ],
  'unknown-host': [
    text(
      'The license server’s name was not found.',
      'Numele serverului de licențe nu a fost găsit.',
    ),
    {
      en: 'Check the server’s address and this machine’s DNS.',
      ro: 'Verifică adresa serverului și DNS-ul acestui calculator.',
    },
  ],
  'timed-out': [
    text('The license server did not answer in time.', 'Serverul de licențe nu a răspuns la timp.'),
    allowEgress,
  ],
  tls: [
    text(
      'The connection’s certificate was not accepted.',
      'Certificatul conexiunii nu a fost acceptat.',
    ),
    {
      en: 'If a proxy opens HTTPS here, add its certificate with NODE_EXTRA_CA_CERTS.',
      ro: 'Dacă un proxy deschide traficul HTTPS, adaugă certificatul lui prin NODE_EXTRA_CA_CERTS.',
    },
  ],
  proxy: [
    text(
      'A proxy or firewall answered instead of the license server.',
      'Un proxy sau firewall a răspuns în locul serverului de licențe.',
    ),
    {
      en: 'Let the license server’s address pass, or give `transport` one that goes through the proxy.',
      ro: 'Permite adresa serverului de licențe sau dă un `transport` care trece prin proxy.',
    },
  ],
  unreachable: [
    text(
      'The license server could not be reached.',
      'Serverul de licențe nu a putut fi contactat.',
    ),
    allowEgress,
  ],
  busy: [
    text('The license server asked to wait.', 'Serverul de licențe a cerut așteptare.'),
    tryLater,
  ],
  'server-error': [
    text('The license server failed to answer.', 'Serverul de licențe nu a reușit să răspundă.'),
    tryLater,
  ],
  rejected: [
    text(
      'The license server does not know this license.',
      'Serverul de licențe nu cunoaște această licență.',
    ),
    {
      en: 'Check that the server’s address is the vendor’s, then ask the vendor.',
      ro: 'Verifică dacă adresa serverului este a vânzătorului, apoi întreabă vânzătorul.',
    },
  ],
  'not-believed': [
    text(
      'The answer does not carry the vendor’s signature for this install; it was ignored.',
      'Răspunsul nu poartă semnătura vânzătorului pentru această instalare; a fost ignorat.',
    ),
    {
      en: 'Check that the server’s address is the vendor’s; update the product if its keys are old.',
      ro: 'Verifică dacă adresa serverului este a vânzătorului; actualizează produsul dacă are chei vechi.',
    },
  ],
  'not-a-file': [
    text(
      'The text is not the answer to a heartbeat file.',
      'Textul nu este răspunsul la un fișier de semnal.',
    ),
    {
      en: 'Export a new heartbeat file, send it, and import the answer as it came.',
      ro: 'Exportă un fișier de semnal nou, trimite-l și importă răspunsul așa cum a venit.',
    },
  ],
  closed: [
    text('The license was closed.', 'Licența a fost închisă.'),
    { en: 'Open it again to send heartbeats.', ro: 'Deschide-o din nou ca să trimiți semnale.' },
  ],
} as const satisfies Readonly<Record<string, readonly [LocalizedText, LocalizedText]>>;
