import { type Addition, type NameForms, nameForms } from './addition.ts';

/** A mail to a license's holder, in both languages. */
export function mail(name: string): Addition {
  const forms = nameForms(name);
  const { camel, pascal } = forms;
  const list = 'packages/mail/src/messages/message-list.ts';
  return {
    files: [{ path: `packages/mail/src/messages/${name}.ts`, text: message(forms) }],
    rows: [
      {
        path: list,
        after: "import { customerSignIn, type CustomerSignInFacts } from './customer-sign-in.ts';",
        text: `import { ${camel}, type ${pascal}Facts } from './${name}.ts';`,
      },
      {
        path: list,
        after: 'export interface MailMessages {',
        text: `  readonly '${name}': ${pascal}Facts;`,
      },
      {
        path: list,
        after:
          'export const mailMessages: { readonly [N in MailName]: MailMessage<MailMessages[N]> } = {',
        text: `  '${name}': ${camel},`,
      },
      {
        path: 'packages/mail/src/messages/sample-facts.ts',
        after: 'export const sampleFacts: MailMessages = {',
        text: `  '${name}': license,`,
      },
    ],
  };
}

const message = ({
  camel,
  pascal,
}: NameForms) => `import type { Locale } from '@signet/domain/catalog/localized-text';
import { identityRows } from './license-fact-rows.ts';
import type { LicenseFacts } from './license-facts.ts';
import type { MailContent } from './mail-content.ts';
import { sayLicense } from './say-license.ts';

/** Facts of this mail; add what it says beyond the license itself. */
export type ${pascal}Facts = LicenseFacts;

interface Texts {
  readonly subject: (license: string) => string;
  readonly preheader: string;
  readonly heading: string;
  readonly intro: string;
  readonly portal: string;
}

const texts: Readonly<Record<Locale, Texts>> = {
  en: {
    subject: (license) => \`About your license \${license}\`,
    preheader: 'What this is about, in one line.',
    heading: 'About your license',
    intro: 'What happened, and what it means.',
    portal: 'Open the portal',
  },
  ro: {
    subject: (license) => \`Despre licența ta \${license}\`,
    preheader: 'Despre ce este vorba, într-un rând.',
    heading: 'Despre licența ta',
    intro: 'Ce s-a întâmplat și ce înseamnă.',
    portal: 'Deschide portalul',
  },
};

/** Tells a customer … (say what, when, and the requirement row). */
export function ${camel}(facts: ${pascal}Facts, locale: Locale): MailContent {
  const say = texts[locale];
  return {
    subject: say.subject(sayLicense(facts, locale)),
    preheader: say.preheader,
    blocks: [
      { kind: 'brand', text: facts.product[locale] },
      { kind: 'heading', text: say.heading },
      { kind: 'paragraph', text: say.intro },
      { kind: 'facts', rows: identityRows(facts, locale) },
      { kind: 'button', label: say.portal, url: facts.portalUrl },
    ],
  };
}
`;
