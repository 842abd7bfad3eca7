import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkDocument } from './check-document.ts';
import { definedRows, namedRows } from './rows.ts';

describe('a document that points at nothing is refused', () => {
  const root = mkdtempSync(join(tmpdir(), 'signet-docs-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'packages/domain'), { recursive: true });
  mkdirSync(join(root, 'docs'));
  writeFileSync(join(root, 'packages/domain/license.ts'), '');
  writeFileSync(join(root, 'docs/guide.md'), '# Start `here`\n\n## Two words\n');
  const repository = { root, scripts: new Set(['verify']) };

  test.each([
    ['[guide](docs/guide.md)', []],
    ['[guide](docs/guide.md#two-words) [code](docs/guide.md#start-here)', []],
    ['[site](https://example.com/x) [mail](mailto:a@b.example) [route](/admin)', []],
    ['[guide](docs/gone.md)', ['links to docs/gone.md, and there is no docs/gone.md']],
    [
      '[guide](docs/guide.md#three)',
      ['links to docs/guide.md#three, and docs/guide.md has no such heading'],
    ],
    ['`packages/domain/license.ts` `packages/domain/*.ts` `packages/domain/license.ts:12`', []],
    ['`docs/adr/NNNN-title.md` `packages/<name>/src` `application/json`', []],
    ['`packages/domain/gone.ts`', ['names packages/domain/gone.ts, and there is no such file']],
    ['`packages/gone/*.ts`', ['names packages/gone/*.ts, and there is no such file']],
    ['`pnpm verify` `npx -y pnpm@12 verify` `npx -y pnpm@12 install` `pnpm --filter x build`', []],
    ['`npx -y pnpm@12 fly`', ['names the script fly, which package.json does not have']],
    ['```sh\npnpm run fly\n```', ['names the script fly, which package.json does not have']],
    ['```md\n[guide](docs/gone.md)\n```', []],
  ])('%s', (text, findings) => {
    writeFileSync(join(root, 'page.md'), text);
    expect(
      checkDocument(repository, 'page.md').map((row) => row.replace(/^page\.md:\d+: /, '')),
    ).toEqual(findings);
  });
});

describe('requirement rows', () => {
  test('tests name rows one by one and as ranges', () => {
    expect([...namedRows(`test('B46 and R13: …'); // A09–A11, F1`)].toSorted()).toEqual([
      'A09',
      'A10',
      'A11',
      'B46',
      'F01',
      'R13',
    ]);
  });

  test('a requirement is a line that starts with its number', () => {
    expect(definedRows('# A. Source\nA01 Two modes\nsee B02 too\nF31 Last')).toEqual([
      'A01',
      'F31',
    ]);
  });
});
