import { describe, expect, test } from 'vitest';
import { inputsOf } from './describe-messages.ts';
import { messageFiles, readMessages, type MessageText } from './read-messages.ts';

const forms = { en: ['one', 'other'], ro: ['one', 'few', 'other'] };
const textsOf = (text: MessageText) => (typeof text === 'string' ? [text] : Object.values(text));

describe.each(messageFiles)('messages of %s (U14)', async (name) => {
  const en = await readMessages('en', name);
  const ro = await readMessages('ro', name);

  test('English and Romanian have the same keys', () => {
    expect(Object.keys(ro).toSorted()).toEqual(Object.keys(en).toSorted());
  });

  test('no text is empty', () => {
    const empty = [en, ro].flatMap((file) =>
      Object.entries(file).filter(([, text]) => textsOf(text).some((line) => line.trim() === '')),
    );
    expect(empty).toEqual([]);
  });

  test('both languages fill the same placeholders', () => {
    const differing = Object.keys(en).filter(
      (key) =>
        inputsOf(en[key] ?? '')
          .toSorted()
          .join() !==
        inputsOf(ro[key] ?? '')
          .toSorted()
          .join(),
    );
    expect(differing).toEqual([]);
  });

  test.each([
    ['en', en],
    ['ro', ro],
  ] as const)('plurals in %s have exactly the forms of the language', (locale, file) => {
    const wrong = Object.entries(file).filter(
      ([, text]) => typeof text !== 'string' && Object.keys(text).join() !== forms[locale].join(),
    );
    expect(wrong).toEqual([]);
  });

  test('the form of 20 says "de" after the number', () => {
    const wrong = Object.entries(ro).filter(
      ([, text]) => typeof text !== 'string' && !/\{count\}( \w+)? de /u.test(text['other'] ?? ''),
    );
    expect(wrong).toEqual([]);
  });

  test('Romanian is written with comma below, not cedilla', () => {
    expect(
      Object.values(ro)
        .flatMap(textsOf)
        .filter((line) => /[şţŞŢ]/u.test(line)),
    ).toEqual([]);
  });
});

test('no key stands in two files, because the later one would win unseen', async () => {
  const files = await Promise.all(messageFiles.map((name) => readMessages('en', name)));
  const keys = files.flatMap((file) => Object.keys(file));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});
