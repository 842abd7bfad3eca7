import type { Locale } from '@signet/domain/catalog/localized-text';
import { assertNever } from '@signet/domain/shared/assert-never';
import type { KeyMail, LicenseMail } from '@signet/use-cases/mail/mail-draft';
import { describe, expect, test } from 'vitest';
import type { MailBlock, MailContent } from './mail-content.ts';
import { mailMessages, type MailName } from './message-list.ts';
import { sampleFacts } from './sample-facts.ts';

const locales: readonly Locale[] = ['en', 'ro'];
const names = Object.keys(mailMessages) as MailName[];
const cases = names.flatMap((name) => locales.map((locale) => [name, locale] as const));

/** Every mail that the use cases announce has a message here; checked by the compiler. */
const announced = {
  'license-issued': true,
  'license-resent': true,
  'license-received': true,
  'license-transferred': true,
  'license-revoked': true,
  'license-refunded': true,
  'license-suspended': true,
  'license-reinstated': true,
  'license-extended': true,
  'license-upgraded': true,
  'license-expiring': true,
  'license-ended': true,
  'trial-offer': true,
  'support-renewed': true,
  'support-ending': true,
  'key-rotation-due': true,
} as const satisfies Readonly<Record<LicenseMail | KeyMail, true>> &
  Partial<Readonly<Record<MailName, true>>>;

function contentOf(
  name: MailName,
  locale: Locale,
  facts: unknown = sampleFacts[name],
): MailContent {
  const message = mailMessages[name] as (facts: unknown, locale: Locale) => MailContent;
  return message(facts, locale);
}

function wordsOf(block: MailBlock): readonly string[] {
  switch (block.kind) {
    case 'steps':
    case 'list':
      return block.items;
    case 'facts':
      return block.rows.flatMap((row) => [row.label, ...row.values]);
    case 'copy-line':
      return [block.label, block.line];
    case 'code':
      return [block.label, block.code];
    case 'button':
      return [block.label, block.url];
    case 'brand':
    case 'heading':
    case 'subheading':
    case 'paragraph':
    case 'note':
      return [block.text];
    default:
      return assertNever(block);
  }
}

function allWords(content: MailContent): readonly string[] {
  return [content.subject, content.preheader, ...content.blocks.flatMap(wordsOf)];
}

/** What reads the same in both languages because it is a fact, not a text. */
function isFact(name: MailName, word: string): boolean {
  if (word === 'Signet') return true;
  return (
    JSON.stringify(sampleFacts[name]).includes(JSON.stringify(word)) ||
    word.startsWith('LICENSE_KEY=')
  );
}

/** Facts that remember which of them were read. */
function watched(facts: object): {
  readonly facts: object;
  readonly unread: () => readonly string[];
} {
  const read = new Set<string | symbol>();
  const proxy = new Proxy(facts, {
    get: (target, key, receiver): unknown => {
      read.add(key);
      return Reflect.get(target, key, receiver);
    },
  });
  return { facts: proxy, unread: () => Object.keys(facts).filter((key) => !read.has(key)) };
}

describe('F13, F14, F16-F23: every mail', () => {
  test('the mails that use cases announce exist', () => {
    expect(names).toEqual(expect.arrayContaining(Object.keys(announced)));
  });

  test.each(cases)(
    '%s in %s has every text, a subject of at most 78 characters and no hole',
    (name, locale) => {
      const content = contentOf(name, locale);
      expect(content.subject.length).toBeGreaterThan(10);
      expect(content.subject.length).toBeLessThanOrEqual(78);
      expect(content.preheader.length).toBeLessThanOrEqual(100);
      for (const word of allWords(content)) {
        expect(word.trim()).not.toBe('');
        expect(word).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
      }
    },
  );

  test.each(cases)('%s in %s uses every fact that it asks for', (name, locale) => {
    const { facts, unread } = watched(sampleFacts[name]);
    contentOf(name, locale, facts);
    expect(unread()).toEqual([]);
  });

  test.each(names)('U14: %s leaves nothing untranslated', (name) => {
    const en = allWords(contentOf(name, 'en'));
    const ro = allWords(contentOf(name, 'ro'));
    expect(ro).toHaveLength(en.length);
    const same = en.filter((word, index) => word === ro[index] && !isFact(name, word));
    expect(same).toEqual([]);
  });

  test.each(names)(
    'U14: %s in Romanian has comma-below letters, never the cedilla ones',
    (name) => {
      const ro = allWords(contentOf(name, 'ro')).join(' ');
      expect(ro).toMatch(/[șț]/);
      expect(ro).toMatch(/[ăâî]/);
      expect(ro).not.toMatch(/[şţŞŢ]/);
    },
  );

  test.each(cases)('%s in %s keeps secrets out of subject and preview', (name, locale) => {
    const content = contentOf(name, locale);
    const shown = `${content.subject} ${content.preheader}`;
    expect(shown).not.toMatch(/eyJ|K7Q2MX|signin#|https?:/);
  });

  test.each(names)('%s starts with its brand and one heading, and has one button', (name) => {
    const kinds = contentOf(name, 'en').blocks.map((block) => block.kind);
    expect(kinds.slice(0, 2)).toEqual(['brand', 'heading']);
    expect(kinds.filter((kind) => kind === 'heading')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'button')).toHaveLength(1);
  });
});
