import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Identity } from '@signet/identity/create-identity';
import { buildServer } from '@signet/server/build-server';
import { readEnv } from '@signet/wiring/env';
import { createLogger } from '@signet/wiring/logger';
import { openStore } from '@signet/wiring/open-store';
import { wire } from '@signet/wiring/wire';

/** The owner of the test server. */
export const owner = {
  name: 'Mara',
  email: 'mara@vendor.ro',
  password: 'correct horse battery',
} as const;

/** A server over an embedded store of its own, serving the admin built in `root`; it has no operator yet. */
export async function openAdminServer(root: string, port = 0) {
  const dataDir = mkdtempSync(join(tmpdir(), 'signet-admin-'));
  const env = readEnv({ SIGNET_DATA_DIR: dataDir, LOG_LEVEL: 'error', PORT: String(port) });
  const logger = createLogger(env);
  const publicUrl = `http://127.0.0.1:${port === 0 ? await freePort() : port}`;
  const store = await openStore(env, logger);
  await store.migrate();
  const wiring = await wire(env, store, { logger, publicUrl, works: false });
  const app = await buildServer({
    ...wiring,
    keys: wiring.key.keys,
    jwks: () => wiring.cabinet.jwks(),
    isReady: async () => true,
    logger,
    publicUrl,
    trustedProxies: [],
    frontEnds: { admin: root },
  });
  await app.listen({ host: '127.0.0.1', port: Number(new URL(publicUrl).port) });
  const { key } = await wiring.identity.createApiKey({ name: 'seed', role: 'owner' });
  const close = async () => {
    await app.close();
    await wiring.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const { identity } = wiring;
  return { origin: publicUrl, identity, close, ...callersOf(publicUrl, { identity, key }) };
}

/** What tests do over HTTP before or beside a browser. */
function callersOf(
  publicUrl: string,
  { identity, key }: { readonly identity: Identity; readonly key: string },
) {
  return {
    /** Issues a license over REST, as a vendor's own checkout would. */
    issue: async (body: object) => {
      const response = await fetch(`${publicUrl}/api/super-admin/licenses`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!response.ok) throw new Error(await response.text());
      return (await response.json()) as { license: { id: string }; token: string };
    },
    /** Makes the owner as the set-up page would. */
    setUp: async () => {
      const link = await identity.createSetupLink();
      const token = new URL(link ?? '').hash.replace('#t=', '');
      await fetch(`${publicUrl}/api/auth/operator/sign-in/setup`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: publicUrl },
        body: JSON.stringify({ token, ...owner }),
      });
    },
    /** Signs the owner in; answers the session's cookie. */
    signIn: async () => {
      const response = await fetch(`${publicUrl}/api/auth/operator/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: publicUrl },
        body: JSON.stringify({ email: owner.email, password: owner.password }),
      });
      return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    },
  };
}

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}

const companies = ['Acme Wellness', 'Hotel Delta', 'Scurt PFA', 'Bloom Flowers', 'Nord Travel'];

/** A small fleet: several tiers, kinds, customers, one license revoked. */
export async function seedFleet(
  server: Pick<Awaited<ReturnType<typeof openAdminServer>>, 'issue'>,
  count: number,
): Promise<void> {
  const tiers = ['pro', 'growth', 'starter', 'enterprise', 'pro'];
  const niches = ['services', 'real-estate', 'travel', 'ecommerce'];
  for (let index = 0; index < count; index += 1) {
    const company = companies[index % companies.length] ?? '';
    const slug = company.toLowerCase().replaceAll(' ', '-');
    await server.issue({
      customer_email: `office@${slug}.ro`,
      customer_company: `${company} SRL`,
      customer_cif: `RO${18_000_000 + index}`,
      tier: tiers[index % tiers.length],
      kind: index % 7 === 6 ? 'trial' : 'perpetual',
      domain_binding: [`${slug}-${index + 1}.ro`],
      niche_packages: [niches[index % niches.length]],
      send_email: index % 2 === 0,
    });
  }
}
