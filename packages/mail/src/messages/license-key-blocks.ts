import type { Locale } from '@signet/domain/catalog/localized-text';
import { eulaPenalty } from '@signet/domain/license/eula-penalty';
import { envLine } from './env-line.ts';
import { termRows } from './license-fact-rows.ts';
import type { LicenseKeyFacts } from './license-facts.ts';
import type { MailBlock } from './mail-content.ts';

interface Texts {
  readonly line: string;
  readonly install: string;
  readonly steps: (variable: string) => readonly string[];
  readonly license: string;
  readonly notStored: string;
  readonly portal: string;
}

const texts: Readonly<Record<Locale, Texts>> = {
  en: {
    line: 'Your key, ready for the .env file',
    install: 'Install it',
    steps: (variable) => [
      'Copy the whole line above in one piece. It has no spaces and no line breaks.',
      `Paste it into the .env file of your install, or set the variable ${variable} where your server keeps its settings. If the name is already there, replace that line.`,
      'Restart the application. It checks the key by itself, even without an internet connection.',
    ],
    license: 'Your license',
    notStored: 'We never store the key. If you lose it, you can get a new copy in the portal.',
    portal: 'Open the portal',
  },
  ro: {
    line: 'Cheia ta, pregătită pentru fișierul .env',
    install: 'Instalare',
    steps: (variable) => [
      'Copiază tot rândul de mai sus, dintr-o bucată. Nu conține spații și nici treceri la rând nou.',
      `Lipește-l în fișierul .env al instalării tale sau setează variabila ${variable} acolo unde sunt păstrate setările serverului. Dacă numele există deja, înlocuiește acel rând.`,
      'Repornește aplicația. Aceasta verifică singură cheia, chiar și fără conexiune la internet.',
    ],
    license: 'Licența ta',
    notStored: 'Nu păstrăm niciodată cheia. Dacă o pierzi, poți obține o copie nouă din portal.',
    portal: 'Deschide portalul',
  },
};

/** What every mail with a key shows: the line in full, the steps, the license, the terms (B22, C49, R6). */
export function licenseKeyBlocks(facts: LicenseKeyFacts, locale: Locale): readonly MailBlock[] {
  const say = texts[locale];
  const variable = facts.environmentVariable;
  return [
    { kind: 'copy-line', label: say.line, line: envLine(variable, facts.token) },
    { kind: 'subheading', text: say.install },
    { kind: 'steps', items: say.steps(variable) },
    { kind: 'subheading', text: say.license },
    { kind: 'facts', rows: termRows(facts, locale) },
    { kind: 'paragraph', text: say.notStored },
    { kind: 'button', label: say.portal, url: facts.portalUrl },
    { kind: 'note', text: eulaPenalty[locale] },
  ];
}
