import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot, runCommand } from '@signet/tooling/process/run-command';

const settings = join(import.meta.dirname, 'types.json');

/** Where the compiler writes what the client's types are made of. */
const sources = {
  client: 'packages/client/src',
  router: 'apps/server/src/api/app-router.d.ts',
  codes: 'packages/domain/src/error/http-status.d.ts',
} as const;

/**
 * What the router's type names of the server, and what stands for it in the package: a caller needs
 * neither the server's context nor its procedures' marks.
 */
const replacements: readonly (readonly [string, string])[] = [
  ['import("./api-context.ts").ApiContext', 'object'],
  ['import("./trpc.ts").ProcedureMeta', 'object'],
  ['import("@signet/domain/error/signet-error").ErrorCode', 'import("./error-code.js").ErrorCode'],
];

/** Writes the client's types and those of the server's procedures; nothing else of the server. */
export async function writeTypes(folder: string): Promise<void> {
  const emitted = mkdtempSync(join(tmpdir(), 'signet-client-types-'));
  try {
    await emit(emitted);
    const read = (path: string) => readFileSync(join(emitted, path), 'utf8');
    for (const name of readdirSync(join(emitted, sources.client))) {
      writeFileSync(join(folder, name), published(read(join(sources.client, name))));
    }
    writeFileSync(join(folder, 'app-router.d.ts'), published(read(sources.router)));
    const codes = `${read(sources.codes).replace(/^import .*$/gm, '')}\n/** Every code of an error. */\nexport type ErrorCode = keyof typeof httpStatus;\n`;
    writeFileSync(join(folder, 'error-code.d.ts'), codes);
  } finally {
    rmSync(emitted, { recursive: true });
  }
}

async function emit(outDir: string): Promise<void> {
  const args = ['--project', settings, '--outDir', outDir, '--rootDir', repositoryRoot];
  const { status, output } = await runCommand('tsc', args);
  if (status !== 0) throw new Error(`The client's types were not written: ${output}`);
}

function published(types: string): string {
  let text = types.replaceAll('@signet/server/api/app-router', './app-router.js');
  for (const [ours, theirs] of replacements) text = text.replaceAll(ours, theirs);
  text = text.replaceAll(/(['"])(\.\/[\w-]+)\.ts\1/g, '$1$2.js$1');
  const [left] = /import\("@signet[^)]*\)[.\w]*|from '@signet[^']*'/.exec(text) ?? [];
  if (left === undefined) return text;
  throw new Error(`The client's types would need ${left}, which is not published.`);
}
