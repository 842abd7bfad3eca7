import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { repositoryRoot } from '../process/run-command.ts';
import { importCircles } from './import-circles.ts';

const folder = mkdtempSync(join(tmpdir(), 'signet-circles-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A repository of these files alone. */
function repository(name: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return join(folder, name);
}

test('no two files of the repository import each other, not for types alone either', () => {
  expect(importCircles(repositoryRoot)).toEqual([]);
});

test('a circle is found through files, packages, types and what is loaded later', () => {
  const root = repository('round', {
    'packages/a/src/one.ts': "import type { Two } from './two.ts';\n",
    'packages/a/src/two.ts': "import { three } from '@signet/b/three';\n",
    'packages/b/src/three.tsx': "const later = () => import('@signet/a/one');\n",
    'packages/b/src/four.ts': "import { three } from './three.tsx';\n",
  });
  expect(importCircles(root)).toEqual([
    ['packages/a/src/one.ts', 'packages/a/src/two.ts', 'packages/b/src/three.tsx'],
  ]);
});

test('files that share a third one are no circle', () => {
  const root = repository('tree', {
    'packages/a/src/one.ts': "import './three.ts';\nimport { two } from './two.ts';\n",
    'packages/a/src/two.ts': "import { three } from './three.ts';\nimport { z } from 'zod';\n",
    'packages/a/src/three.ts': "export const three = './three.ts';\n",
  });
  expect(importCircles(root)).toEqual([]);
});
