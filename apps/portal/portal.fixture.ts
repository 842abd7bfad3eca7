import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildServer } from '@signet/server/build-server';
import { readEnv } from '@signet/wiring/env';
import { createLogger } from '@signet/wiring/logger';
import { openStore } from '@signet/wiring/open-store';
import { wire } from '@signet/wiring/wire';

const DAY = 86_400;

/** A server over an embedded store of its own, serving a built portal; its clock can be set back to issue in the past. */
export async function openPortalServer(portal: string, port?: number) {
  const dataDir = mkdtempSync(join(tmpdir(), 'signet-portal-'));
  const env = readEnv({ SIGNET_DATA_DIR: dataDir, LOG_LEVEL: 'error' });
  const logger = createLogger(env);
  const publicUrl = `http://127.0.0.1:${port ?? (await freePort())}`;
  const store = await openStore(env, logger);
  await store.migrate();
  const wiring = await wire(env, store, { logger, publicUrl, works: false });
  let daysBack = 0;
  const clock = { now: () => wiring.license.clock.now() - daysBack * DAY };
  const app = await buildServer({
    ...wiring,
    license: { ...wiring.license, clock },
    keys: wiring.key.keys,
    jwks: () => wiring.cabinet.jwks(),
    isReady: async () => true,
    logger,
    publicUrl,
    trustedProxies: [],
    frontEnds: { portal },
  });
  await app.listen({ host: '127.0.0.1', port: Number(new URL(publicUrl).port) });
  const { key } = await wiring.identity.createApiKey({ name: 'shop', role: 'owner' });
  const post = async (path: string, body: object) => {
    const response = await fetch(`${publicUrl}/api/super-admin/licenses${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(await response.text());
    return (await response.json()) as { readonly license: { readonly id: string } };
  };
  return {
    origin: publicUrl,
    /** Issues a license as a vendor's own checkout would, some days ago. */
    issue: async (body: object, ago = 0): Promise<string> => {
      daysBack = ago;
      const { license } = await post('', { tier: 'pro', send_email: false, ...body });
      daysBack = 0;
      return license.id;
    },
    revoke: (id: string) => post(`/${id}/revoke`, { reason: 'posted on a public forum' }),
    /** The text of the newest mail. */
    lastMail: () => newestFile(join(dataDir, 'mail')),
    /** A link that signs in without a mail. */
    link: (email: string) => wiring.identity.createCustomerLink(email),
    /** What a token says, verified as an install would. */
    verify: (token: string) => wiring.verifier.verify(token),
    close: async () => {
      await app.close();
      await wiring.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Licenses in every shape for ana@acme.ro, and one of somebody else's. */
export async function seedLicenses(server: Awaited<ReturnType<typeof openPortalServer>>) {
  const ana = { customer_email: 'ana@acme.ro', customer_company: 'Acme Wellness SRL' };
  const bob = { customer_email: 'bob@other.ro' };
  const foreign = await server.issue({ ...bob, domain_binding: ['other.ro'] });
  const revoked = await server.issue({ ...ana, domain_binding: ['hotel-delta.ro'] }, 200);
  await server.revoke(revoked);
  await server.issue({ ...ana, tier: 'starter', domain_binding: ['acme.de'] }, 100);
  await server.issue({ ...ana, kind: 'trial', domain_binding: ['magazin-scurt.ro'] }, 25);
  await server.issue(
    {
      ...ana,
      tier: 'growth',
      domain_binding: ['bloom.ro', 'bloom.eu'],
      redirect_domains: ['bloom.com'],
      features: ['multi_tenant', 'white_label'],
      niche_packages: ['services', 'travel'],
      licensed_plugins: ['efactura-ro', 'shipping-sameday'],
      licensed_themes: ['theme-services'],
    },
    3,
  );
  const main = await server.issue({ ...ana, domain_binding: ['acme-wellness.ro'] });
  return { foreign, revoked, main };
}

function newestFile(folder: string): string {
  const name = readdirSync(folder).toSorted().at(-1);
  return readFileSync(join(folder, name ?? ''), 'utf8');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
