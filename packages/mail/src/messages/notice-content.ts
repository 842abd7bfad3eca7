import type { Locale, LocalizedText } from '@signet/domain/catalog/localized-text';
import { identityRows } from './license-fact-rows.ts';
import type { LicenseFacts } from './license-facts.ts';
import type { MailBlock, MailContent, MailFact } from './mail-content.ts';
import { sayLicense } from './say-license.ts';

/** The texts of a notice that need no fact but the license's name. */
export interface NoticeTexts {
  readonly subject: (license: string) => string;
  readonly preheader: string;
  readonly heading: string;
  readonly button: string;
  /** Quiet text at the end. */
  readonly note: string;
}

/** What one notice says beside which license it is about. */
export interface NoticeParts {
  readonly paragraphs: readonly string[];
  /** Facts beside product, tier and domains. */
  readonly rows?: readonly MailFact[];
  /** What stops, changes or keeps running, as the action's preview lists it. */
  readonly effects?: readonly LocalizedText[];
}

const meaning: LocalizedText = { en: 'What this means', ro: 'Ce înseamnă acest lucru' };

/** A notice about a license: what happened, to which license, what it means, and the way to the portal. */
export function noticeContent(
  facts: LicenseFacts,
  { say, locale }: { readonly say: NoticeTexts; readonly locale: Locale },
  { paragraphs, rows = [], effects = [] }: NoticeParts,
): MailContent {
  return {
    subject: say.subject(sayLicense(facts, locale)),
    preheader: say.preheader,
    blocks: [
      { kind: 'brand', text: facts.product[locale] },
      { kind: 'heading', text: say.heading },
      ...paragraphs.map((text): MailBlock => ({ kind: 'paragraph', text })),
      { kind: 'facts', rows: [...identityRows(facts, locale), ...rows] },
      ...effectBlocks(effects, locale),
      { kind: 'button', label: say.button, url: facts.portalUrl },
      { kind: 'note', text: say.note },
    ],
  };
}

function effectBlocks(effects: readonly LocalizedText[], locale: Locale): readonly MailBlock[] {
  if (effects.length === 0) return [];
  return [
    { kind: 'subheading', text: meaning[locale] },
    { kind: 'list', items: effects.map((effect) => effect[locale]) },
  ];
}
