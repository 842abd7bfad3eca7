import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeKeyProblem } from '@signet/license-token/key-problem';
import { type KeyRing, keyRingOfJwks } from '@signet/license-token/key-ring';
import { unavailable, userMistake } from '../failure/cli-failure.ts';

/** How long a key set may take to arrive. */
const FETCH_TIMEOUT_MS = 10_000;
/** No key set of ours is larger. */
const MAX_BYTES = 1_048_576;

/**
 * The accepted keys: of the file or address given, else those that the server wrote beside its store.
 * The network is used for an address only.
 */
export async function readKeySource(given: string | undefined): Promise<KeyRing> {
  if (given !== undefined) {
    const text = /^https?:\/\//i.test(given) ? await download(given) : await readGiven(given);
    return parseKeys(text, given);
  }
  const file = await defaultFile();
  return parseKeys(await readFile(file, 'utf8').catch(noDefault(file)), file);
}

async function defaultFile(): Promise<string> {
  const { readDataDir } = await import('@signet/wiring/env');
  return join(readDataDir(), 'jwks.json');
}

function noDefault(file: string): () => never {
  return () => {
    throw userMistake(
      `No keys were given, and there is no ${file}.`,
      'Give the vendor’s key set with --keys FILE or --keys URL (/.well-known/signet/jwks.json).',
    );
  };
}

async function readGiven(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!missing) throw error;
    throw userMistake(`There is no file ${file}.`, 'Check the path given to --keys.');
  }
}

async function download(url: string): Promise<string> {
  const fix = 'Check the address and the network, or save the key set and give its file.';
  const response = await fetch(url, { signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) }).catch(() => {
    throw unavailable(`${url} does not answer.`, fix);
  });
  if (!response.ok) throw unavailable(`${url} answered ${response.status}.`, fix);
  const text = await response.text();
  if (text.length > MAX_BYTES) throw unavailable(`${url} answered more than a key set.`, fix);
  return text;
}

function parseKeys(text: string, source: string): KeyRing {
  const ring = keyRingOfJwks(parseJson(text));
  if (ring.ok) return ring.value;
  throw userMistake(
    `The keys of ${source} cannot be used. ${describeKeyProblem(ring.error)}`,
    'Give a JSON Web Key Set of public keys, as the server publishes it.',
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
