import { readFileSync } from 'node:fs';

/** The plugin's section of Verdaccio's configuration. */
export interface PluginConfig {
  /** Where Signet is, e.g. `https://licenses.example`. */
  readonly server?: string;
  /** An API key of Signet; any role will do. */
  readonly api_key?: string;
  /** A file that holds the key instead, so that the configuration holds no secret. */
  readonly api_key_file?: string;
  /** Seconds for which an answer is not asked for again; 30 where nothing is said. */
  readonly cache_seconds?: number;
  /** Seconds for which an earlier yes stands while Signet does not answer; a day where nothing is said. */
  readonly outage_seconds?: number;
}

/** The settings, checked. */
export interface Settings {
  readonly url: string;
  readonly apiKey: string;
  readonly cacheMs: number;
  readonly outageMs: number;
}

/** Reads the section; throws with what is missing, because a registry must not start half protected. */
export function readSettings(config: PluginConfig): Settings {
  const { server, api_key, api_key_file, cache_seconds = 30, outage_seconds = 86_400 } = config;
  if (server === undefined || !/^https?:\/\//.test(server)) {
    throw new Error('The Signet plugin needs `server`: the address of Signet.');
  }
  const apiKey = api_key ?? (api_key_file === undefined ? '' : readFileSync(api_key_file, 'utf8'));
  if (apiKey.trim() === '') {
    throw new Error('The Signet plugin needs `api_key` or `api_key_file`: signet api-key create.');
  }
  return {
    url: `${server.replace(/\/$/, '')}/api/v1/registry/authorize`,
    apiKey: apiKey.trim(),
    cacheMs: cache_seconds * 1000,
    outageMs: outage_seconds * 1000,
  };
}
