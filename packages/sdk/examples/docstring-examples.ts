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

/** The names around an example: those of the stage, and those of its adapter. */
const adapterNames: Readonly<Record<string, string>> = {
  express: 'signetExpress, app, showReports',
  fastify: 'signetFastify, app, showReports',
  hono: 'signetHono, app, showReports',
  node: 'signetNode, createServer, showReports',
  trpc: 'signetTrpc, t',
};

const stageNames =
  'catalog, companies, createLicense, form, keys, license, LicenseError, log, organization, reply, show, showShopSwitcher, token, verifyLicense';

/** A module that runs the example where it is imported from a folder beside this one. */
export function moduleOf({ name, code }: DocstringExample): string {
  const [, adapter = ''] = /^signet-(\w+)-/.exec(name) ?? [];
  const names = adapterNames[adapter];
  const stage =
    names === undefined
      ? ''
      : `import { type Context, ${adapter}Stage } from '../examples/stage/server-stages-fixture.ts';\nconst { ${names} } = ${adapter}Stage;\n`;
  return `import { ${stageNames} } from '../examples/stage/license-stage-fixture.ts';
${stage}
export async function example(): Promise<unknown> {
${code}
return undefined;
}
`;
}
