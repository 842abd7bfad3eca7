import { readFile } from 'node:fs/promises';
import type { Release } from '@signet/sdk';
import { userMistake } from '../failure/cli-failure.ts';

/** The releases of a product from a JSON list of `{ "version", "released_at" }`; undefined where no file is given. */
export async function readReleases(
  file: string | undefined,
): Promise<readonly Release[] | undefined> {
  if (file === undefined) return undefined;
  const text = await readFile(file, 'utf8').catch(() => {
    throw userMistake(`There is no file ${file}.`, 'Check the path given to --releases.');
  });
  const list = parse(text);
  if (!Array.isArray(list)) throw notReleases(file);
  return list.map((entry: unknown) => {
    const release = releaseOf(entry);
    if (release === undefined) throw notReleases(file);
    return release;
  });
}

function releaseOf(entry: unknown): Release | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { version, released_at }: { version?: unknown; released_at?: unknown } = entry;
  const at = typeof released_at === 'string' ? Date.parse(released_at) : Number.NaN;
  if (typeof version !== 'string' || Number.isNaN(at)) return undefined;
  return { version, releasedAt: Math.floor(at / 1000) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function notReleases(file: string): Error {
  return userMistake(
    `${file} is not a list of releases.`,
    'Write [{ "version": "2.1.0", "released_at": "2026-05-01T00:00:00Z" }].',
  );
}
