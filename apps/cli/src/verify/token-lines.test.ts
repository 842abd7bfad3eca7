import { MAX_TOKEN_LENGTH } from '@signet/license-token/parse-token';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenLines } from './token-lines.ts';

async function* inChunks(bytes: Buffer, sizes: readonly number[]) {
  let start = 0;
  for (const size of sizes) {
    yield bytes.subarray(start, start + size);
    start += size;
  }
  yield bytes.subarray(start);
}

async function linesOf(text: string, sizes: readonly number[] = []): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const batch of tokenLines(inChunks(Buffer.from(text), sizes))) lines.push(...batch);
  return lines;
}

describe('the lines of a stream', () => {
  test('however it is cut into chunks, the lines are the same', async () => {
    const letter = fc.constantFrom('a', '.', '\n', '\r', '\r\n', 'ș', '\u2028', '"', ' ');
    const text = fc.array(letter, { maxLength: 60 }).map((letters) => letters.join(''));
    const sizes = fc.array(fc.nat({ max: 9 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(text, sizes, async (input, cuts) => {
        expect(await linesOf(input, cuts)).toEqual(await linesOf(input));
      }),
    );
  });

  test.each([
    ['nothing', '', []],
    ['a last line without an end', 'a\nb', ['a', 'b']],
    ['a last line with one', 'a\nb\n', ['a', 'b']],
    ['line ends of Windows', 'a\r\nb\r\n', ['a', 'b']],
    ['empty lines', '\n\na\n', ['', '', 'a']],
    ['what only looks like a line end', 'a\u2028b\rc\u0085d\n', ['a\u2028b\rc\u0085d']],
    ['spaces and quotes', ' "a" \n', [' "a" ']],
  ])('%s', async (_, text, lines) => {
    expect(await linesOf(text)).toEqual(lines);
  });

  test('R5: a line that is too long stays too long, and the next one is whole', async () => {
    const [long = '', next] = await linesOf(`${'ș'.repeat(1_000_000)}\nnext\n`, [7, 99_999]);
    expect(long.length).toBeGreaterThan(MAX_TOKEN_LENGTH);
    expect(long.length).toBeLessThan(5 * MAX_TOKEN_LENGTH);
    expect(next).toBe('next');
  });
});
