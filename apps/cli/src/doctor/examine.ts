import { catalog } from '@signet/catalog/catalog';
import { type Catalog, findProduct } from '@signet/domain/catalog/define-catalog';
import type { InstallOptions } from '../install/install-options.ts';
import type { OpenedInstall } from '../install/open-install.ts';
import type { Check } from './check.ts';
import { clockCheck } from './clock-check.ts';
import { egressChecks } from './egress-checks.ts';
import { heartbeatCheck } from './heartbeat-check.ts';
import { licenseChecks } from './license-checks.ts';
import { registryChecks } from './registry-checks.ts';
import { stateChecks } from './state-checks.ts';

/** The flags of `doctor`. */
export interface DoctorOptions extends InstallOptions {
  readonly plugin?: readonly string[];
  readonly theme?: readonly string[];
  readonly registry?: string;
  readonly package?: readonly string[];
  readonly heartbeat: boolean;
}

const untyped: Catalog = catalog;

/**
 * Looks at everything of the troubleshooting table (C41–C46, D16, D19), the network first: a heartbeat
 * that arrives may bring a newer key, and the license is judged with it.
 */
export async function examine(
  install: OpenedInstall,
  options: DoctorOptions,
): Promise<readonly Check[]> {
  const { license, env, acceptedKids, warnings } = install;
  const egress = await egressChecks(options.server, env, acceptedKids);
  const isSent = egress.answer !== null && options.heartbeat;
  const beat = heartbeatCheck(isSent ? await license.heartbeat() : null);
  const now = Math.floor(Date.now() / 1000);
  return [
    ...licenseChecks(license, options),
    ...(await stateChecks(options.stateDir, warnings)),
    clockCheck(now, egress.answer?.date ?? null),
    ...egress.checks,
    beat,
    ...(await registryChecks({
      registry: options.registry,
      token: env.registryToken,
      packages: options.package ?? packagesOf(install),
    })),
  ];
}

/** The premium packages that the license carries. */
function packagesOf({ license, product }: OpenedInstall): readonly string[] {
  const { packages = {} } = findProduct(untyped, product) ?? {};
  return Object.entries(packages).flatMap(([name, { plugin, theme }]) => {
    const has = plugin === undefined ? license.hasTheme(theme ?? '') : license.hasPlugin(plugin);
    return has ? [name] : [];
  });
}
