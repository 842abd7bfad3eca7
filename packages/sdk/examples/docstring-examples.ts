import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** An example in a docstring of the sdk. */
export interface DocstringExample {
  /** The source, and which of its examples it is. */
  readonly name: string;
  readonly code: string;
}

const root = join(import.meta.dirname, '..');
const docstring = /\/\*\*([\s\S]*?)\*\//g;

/** Every example in the sources, as its reader sees it. */
export function readExamples(): readonly DocstringExample[] {
  const sources = globSync('src/**/*.ts', { cwd: root }).toSorted();
  return sources.flatMap((source) => {
    const text = readFileSync(join(root, source), 'utf8');
    const codes = [...text.matchAll(docstring)].flatMap(([, comment = '']) => codesIn(comment));
    return codes.map((code, index) => ({ name: `${basename(source, '.ts')}-${index + 1}`, code }));
  });
}

function codesIn(comment: string): readonly string[] {
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\* ?/, ''));
  const [, ...examples] = lines.join('\n').split('@example\n');
  return examples.map((example) => example.split(/^@/m, 1)[0]?.trim() ?? '');
}

/** The names around an example of an adapter. */
const adapterNames: Readonly<Record<string, string>> = {
  Express: 'app, showReports',
  Fastify: 'app, showReports',
  Hono: 'app, showReports',
  Node: 'createServer, showReports',
  Trpc: 't',
};

/** A module that runs the example where it is imported from a folder beside this one. */
export function moduleOf({ name, code }: DocstringExample): string {
  const adapter = Object.keys(adapterNames).find((one) =>
    name.startsWith(`signet-${one.toLowerCase()}-`),
  );
  return `import { createLicense, LicenseError } from '@signet/sdk';
import { verifyLicense } from '@signet/sdk/verify';
import { catalog, companies, form, keys, license, log, organization, reply, show, showShopSwitcher, token } from '../examples/stage/license-stage-fixture.ts';
${adapter === undefined ? '' : stageOf(adapter)}
export async function example(): Promise<unknown> {
${code}
return undefined;
}
`;
}

function stageOf(adapter: string): string {
  const entry = adapter.toLowerCase();
  return `import { signet${adapter} } from '@signet/sdk/${entry}';
import { type Context, ${entry}Stage } from '../examples/stage/server-stages-fixture.ts';
const { ${adapterNames[adapter] ?? ''} } = ${entry}Stage;
`;
}
