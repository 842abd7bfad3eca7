import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Wiring } from '@signet/wiring/wire';
import type { FleetOptions } from '../commands/seed.ts';
import { demoCustomer } from '../seed/demo-customer.ts';
import { seedFleet } from '../seed/seed-fleet.ts';
import { seedHeartbeats } from '../seed/seed-heartbeats.ts';
import { showProgress } from '../seed/show-progress.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** What scripts need to drive a fresh development server; the members of `dev-credentials.json`. */
export interface DevCredentials {
  readonly base_url: string;
  /** `null` where the store has operators of its own. */
  readonly operator_sign_in_url: string | null;
  /** `null` where the store has no demo customer. */
  readonly customer_sign_in_url: string | null;
  readonly api_key: string;
  readonly stripe_webhook_secret: string;
}

const demoOperator = { name: 'Demo Owner', email: 'owner@signet.example', role: 'owner' } as const;

/** Fills an empty store with the demo fleet. */
export async function seedEmptyStore(
  { license, heartbeat }: Pick<Wiring, 'license' | 'heartbeat'>,
  terminal: Terminal,
  fleet: FleetOptions,
): Promise<void> {
  const now = license.clock.now();
  const query = { filter: {}, sort: 'issued', descending: true, limit: 1, now } as const;
  if ((await license.licenses.list(query)).total > 0) return;
  await showProgress(terminal, (onStep) => seedFleet(license, fleet, onStep));
  await seedHeartbeats({ license, heartbeat }, fleet);
}

/** Makes sign-in links and a key for the demo, and keeps them in the data directory for scripts. */
export async function writeDevCredentials(
  wiring: Pick<Wiring, 'identity' | 'license'>,
  dataDir: string,
  baseUrl: string,
): Promise<DevCredentials> {
  const file = join(dataDir, 'dev-credentials.json');
  const earlier = await readEarlier(file);
  const credentials: DevCredentials = {
    base_url: baseUrl,
    operator_sign_in_url: await operatorLink(wiring),
    customer_sign_in_url: await customerLink(wiring),
    api_key: await apiKey(wiring, earlier.api_key),
    stripe_webhook_secret:
      earlier.stripe_webhook_secret ?? `whsec_${randomBytes(24).toString('base64url')}`,
  };
  // Renamed into place, so that nobody reads half of it and an older file's mode does not stay.
  await writeFile(`${file}.new`, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return credentials;
}

/** Only a store without operators gets the demo's; one with people in it is theirs. */
async function operatorLink({ identity }: Pick<Wiring, 'identity'>): Promise<string | null> {
  if (!(await identity.hasOperators())) await identity.addOperator(demoOperator);
  return identity.createOperatorLink(demoOperator.email);
}

async function customerLink({
  identity,
  license,
}: Pick<Wiring, 'identity' | 'license'>): Promise<string | null> {
  const known = await license.accounts.findByEmail(demoCustomer.email);
  return known === undefined ? null : identity.createCustomerLink(demoCustomer.email);
}

/** The key of the last start while it works, so that restarts leave no trail of keys. */
async function apiKey(
  { identity }: Pick<Wiring, 'identity'>,
  earlier: string | undefined,
): Promise<string> {
  if (earlier !== undefined && (await identity.actorOfApiKey(earlier)) !== null) return earlier;
  return (await identity.createApiKey({ name: 'Demo', role: 'owner' })).key;
}

async function readEarlier(
  file: string,
): Promise<{ readonly api_key?: string; readonly stripe_webhook_secret?: string }> {
  try {
    const { api_key: key, stripe_webhook_secret: secret } = JSON.parse(
      await readFile(file, 'utf8'),
    ) as Record<string, unknown>;
    return {
      ...(typeof key === 'string' ? { api_key: key } : {}),
      ...(typeof secret === 'string' ? { stripe_webhook_secret: secret } : {}),
    };
  } catch {
    // None yet, or one that is no use: both are made anew.
    return {};
  }
}
