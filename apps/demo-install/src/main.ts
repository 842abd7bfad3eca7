import { catalog } from '@signet/catalog/catalog';
import { createLicense, LicenseError } from '@signet/sdk';
import { readSettings, type ShopSettings } from './env.ts';
import { loadKeys } from './keys/load-keys.ts';
import { buildShop } from './shop/build-shop.ts';
import type { ShopLicense } from './shop/shop-license.ts';

/** Starts the shop, or says in plain words why it cannot. */
async function start(): Promise<void> {
  const settings = readSettings(process.argv.slice(2));
  const license = await openLicense(settings);
  const app = await buildShop(license);
  const address = await app.listen({ host: settings.host, port: settings.port });
  console.log(greeting(license, { address, tokenVariable: settings.tokenVariable }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void app.close());
  }
}

async function openLicense(settings: ShopSettings): Promise<ShopLicense> {
  const { server, canonicalHost } = settings;
  return createLicense({
    catalog,
    product: 'storefront',
    keys: await loadKeys(settings),
    token: settings.token,
    server,
    ...(canonicalHost === undefined ? {} : { canonicalHost }),
  });
}

function greeting(
  license: ShopLicense,
  { address, tokenVariable }: { readonly address: string; readonly tokenVariable: string },
): string {
  const { state, tier, error } = license;
  const lines = [`Corner shop at ${address}`, `  state ${state.name}, plan ${tier ?? 'none'}`];
  if (error !== null) {
    lines.push(
      `  [license] verification failed: ${error.message}`,
      `  ${error.fix} (${tokenVariable})`,
    );
  }
  return lines.join('\n');
}

try {
  await start();
} catch (error) {
  const fix = error instanceof LicenseError ? `\n  ${error.fix}` : '';
  console.error(
    `The shop cannot start: ${error instanceof Error ? error.message : String(error)}${fix}`,
  );
  process.exitCode = 1;
}
