import { join } from 'node:path';
import { LicenseError } from '@signet/sdk';
import { type InstallEnvironment, readSettings, USAGE } from './env.ts';
import type { Install } from './install/install.ts';
import { openInstall } from './install/open-install.ts';
import { loadKeys } from './keys/load-keys.ts';
import { buildServer } from './server/build-server.ts';

/** Starts the product, or says in plain words why it cannot. */
async function start(): Promise<void> {
  const settings = readSettings(process.argv.slice(2));
  const install = await open(settings);
  const app = await buildServer(install);
  const address = await app.listen({ host: settings.host, port: settings.port });
  console.log(greeting(install, { address, tokenVariable: settings.tokenVariable }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void app.close());
  }
}

async function open(settings: InstallEnvironment): Promise<Install> {
  const { product, token, server, dataDir, canonicalHost } = settings;
  return openInstall(product, {
    keys: await loadKeys(settings),
    token,
    server,
    stateDir: join(dataDir, 'license'),
    ...(canonicalHost === undefined ? {} : { canonicalHost }),
  });
}

function greeting(
  { license, name }: Install,
  { address, tokenVariable }: { readonly address: string; readonly tokenVariable: string },
): string {
  const { state, tier, error } = license;
  const lines = [
    `${name.en} at ${address}`,
    `  gates     ${address}/admin`,
    `  licensing ${address}/admin/licensing`,
    `  state     ${state.name}, plan ${tier ?? 'none'}`,
  ];
  if (error !== null) {
    lines.push(
      `  [license] verification failed: ${error.message}`,
      `  ${error.fix} (${tokenVariable})`,
    );
  }
  return lines.join('\n');
}

try {
  if (process.argv.includes('--help')) console.log(USAGE);
  else await start();
} catch (error) {
  const fix = error instanceof LicenseError ? `\n  ${error.fix}` : '';
  console.error(
    `The install cannot start: ${error instanceof Error ? error.message : String(error)}${fix}`,
  );
  process.exitCode = 1;
}
