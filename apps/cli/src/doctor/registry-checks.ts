import { type Check, licenseCheck, machineCheck, refusedCheck } from './check.ts';

/** What is asked of the private npm registry. */
export interface RegistryCase {
  readonly registry: string | undefined;
  /** `NPM_REGISTRY_TOKEN`. */
  readonly token: string | undefined;
  /** The premium packages that must be downloadable. */
  readonly packages: readonly string[];
}

const NAME = 'registry.download';
const TIMEOUT_MS = 10_000;

/** Asks the registry for each package's metadata, as npm does first; downloads nothing (C44). */
export async function registryChecks(asked: RegistryCase): Promise<readonly Check[]> {
  const { registry, token, packages } = asked;
  if (registry === undefined || packages.length === 0) {
    const text = {
      en: 'The npm registry was not asked: give --registry, and --package where the license names no plugin.',
      ro: 'Registrul npm nu a fost întrebat: dă --registry și --package unde licența nu numește un plugin.',
    };
    return [licenseCheck('registry.download', 'skip', { text })];
  }
  if (token === undefined) {
    const [name = ''] = packages;
    return [refusedCheck('registry.token', { code: 'forbidden', name })];
  }
  return Promise.all(packages.map((name) => downloadCheck(registry, token, name)));
}

async function downloadCheck(registry: string, token: string, name: string): Promise<Check> {
  const url = `${registry.replace(/\/+$/, '')}/${name.replace('/', '%2f')}`;
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch(url, { headers, signal, redirect: 'manual' }).catch(() => null);
  await response?.body?.cancel();
  if (response?.ok === true) {
    const text = { en: `${name} can be downloaded.`, ro: `${name} poate fi descărcat.` };
    return licenseCheck(NAME, 'ok', { text });
  }
  if (response?.status === 401 || response?.status === 403) {
    return refusedCheck(NAME, { code: 'forbidden', name });
  }
  if (response?.status === 404) {
    const text = {
      en: `The registry has no package ${name}.`,
      ro: `Registrul nu are niciun pachet ${name}.`,
    };
    const fix = { en: 'Check its name and the registry.', ro: 'Verifică numele lui și registrul.' };
    return licenseCheck(NAME, 'warn', { text, fix });
  }
  const what = response === null ? '' : ` (HTTP ${response.status})`;
  const text = {
    en: `The npm registry does not answer${what}.`,
    ro: `Registrul npm nu răspunde${what}.`,
  };
  const fix = {
    en: 'Check its address, and allow outbound HTTPS to it.',
    ro: 'Verifică adresa lui și permite conexiunile HTTPS către el.',
  };
  return machineCheck(NAME, 'fail', { text, fix });
}
