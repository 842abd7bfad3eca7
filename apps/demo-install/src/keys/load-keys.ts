import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InstallEnvironment } from '../env.ts';

/** Where a shop finds its vendor's public keys. */
export type KeySource = Pick<InstallEnvironment, 'keysFile' | 'server' | 'dataDir'>;

const PATH = '/.well-known/signet/jwks.json';
const PATIENCE_MS = 3_000;

/**
 * The vendor's public keys as JWKS text: from the configured file, else from the license server,
 * asked once and kept on disk, so that the next start needs no network (A08). Throws when there is
 * no file, no answer and nothing kept.
 */
export async function loadKeys({ keysFile, server, dataDir }: KeySource): Promise<string> {
  if (keysFile !== undefined) return readFile(keysFile, 'utf8');
  const kept = join(dataDir, 'jwks.json');
  const fetched = await fetchKeys(server);
  if (fetched !== undefined) {
    await keep(kept, fetched);
    return fetched;
  }
  return readFile(kept, 'utf8').catch((cause: unknown) => {
    throw new Error(explain(server), { cause });
  });
}

async function fetchKeys(server: string): Promise<string | undefined> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const answer = await fetch(new URL(PATH, server), { signal });
    const text = await answer.text();
    JSON.parse(text);
    return answer.ok ? text : undefined;
  } catch {
    // No answer, or another page in its place, is normal for a self-hosted install: the kept keys serve.
    return undefined;
  }
}

/** Replaces the file in one step, so that a crash never leaves half a key set. */
async function keep(path: string, text: string): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}

function explain(server: string): string {
  const address = new URL(PATH, server).href;
  return `No public keys yet: ${address} did not answer. Start once while it can be reached, or set LICENSE_KEYS_FILE to the vendor’s JWKS file.`;
}
