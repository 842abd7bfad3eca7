import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTokenText } from './read-token-text.ts';

const token = 'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJsaWNfMSJ9.c2lnbmF0dXJl';
const cut = `${token.slice(0, 20)}\n${token.slice(20, 40)}\r\n  ${token.slice(40)}`;

const pasted = [
  ['as it is', token],
  ['double quotes', `"${token}"`],
  ['single quotes', `'${token}'`],
  ['back quotes', `\`${token}\``],
  ['Romanian quotes', `„${token}”`],
  ['curly quotes', `“${token}”`],
  ['white space around', ` \t${token}\n`],
  ['wrapped lines', cut],
  ['a byte order mark', `\ufeff${token}`],
  ['zero-width spaces', `${token.slice(0, 9)}\u200b${token.slice(9)}`],
  ['the whole .env line', `LICENSE_KEY=${token}`],
  ['another variable, quoted', `ECOMMUS_LICENSE_JWT="${token}"`],
  ['an export line', `export LICENSE_KEY='${token}'\n`],
  ['spaces around the equals sign', `LICENSE_KEY = "${cut}"`],
  ['the whole line in quotes', `"LICENSE_KEY=${token}"`],
] as const;

describe('a pasted license key', () => {
  test.each(pasted)('A06, C05: %s is read', (_, text) => {
    expect(readTokenText(text)).toBe(token);
  });

  test.each([undefined, '', ' \n', '""', "''", 'LICENSE_KEY=', 'LICENSE_KEY=""'])(
    'R3: %j is no key at all',
    (text) => {
      expect(readTokenText(text)).toBe('');
    },
  );

  test('R5: what was signed is never changed: every token text is read as itself', () => {
    const part = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/);
    fc.assert(
      fc.property(fc.tuple(part, part, part), (parts) => {
        expect(readTokenText(parts.join('.'))).toBe(parts.join('.'));
      }),
    );
  });
});
