import { readFile } from 'node:fs/promises';
import { type IpLocator, noLocator } from '@signet/use-cases/ports/ip-locator';
import type { Logger } from 'pino';
import { mmdbLocator } from './mmdb-locator.ts';

/** A locator and the moment from which it knows its file; until then it knows nothing. */
export interface OpenLocator extends IpLocator {
  readonly loaded: Promise<void>;
}

/**
 * A locator over the MMDB file that the operator named (R23). It loads beside the start, which never
 * waits for it; a file that is absent or broken is said once in the log and means no locations.
 */
export function openLocator(path: string | undefined, logger: Pick<Logger, 'warn'>): OpenLocator {
  if (path === undefined) return { ...noLocator, loaded: Promise.resolve() };
  let locator = noLocator;
  let hasWarned = false;
  const warn = (error: unknown) => {
    if (!hasWarned) logger.warn({ err: error }, 'SIGNET_GEOIP_DB cannot be read: no locations');
    hasWarned = true;
  };
  const load = async () => {
    try {
      locator = await mmdbLocator(await readFile(path), warn);
    } catch (error) {
      warn(error);
    }
  };
  return { locate: (ip) => locator.locate(ip), loaded: load() };
}
