/**
 * A server of its own for the heartbeat benchmarks: the real routes three times in one process, over
 * the store, over none, and with one transaction for each heartbeat. Says its ports, then how many
 * heartbeats the store holds whenever it is asked; ends with its input.
 */
import { writeFileSync } from 'node:fs';
import { serverDepsOf } from '@signet/cli/src/serve/server-deps-of.ts';
import { writeBeats } from '@signet/database/heartbeat/write-beats';
import { err, ok } from '@signet/domain/shared/result';
import { buildServer } from '@signet/server/build-server';
import type { HeartbeatDeps } from '@signet/use-cases/heartbeat/heartbeat-deps';
import { readEnv } from '@signet/wiring/env';
import { createLogger } from '@signet/wiring/logger';
import { openStore } from '@signet/wiring/open-store';
import { wire } from '@signet/wiring/wire';
import { sql } from 'kysely';
import { issueCopies } from './issue-copies.ts';

const [licenses = '1000', tokenFile = ''] = process.argv.slice(2);
const env = readEnv();
const logger = createLogger({ logLevel: 'warn' });
const publicUrl = 'http://127.0.0.1:4000';
const store = await openStore(env, logger);
await store.migrate();
const wiring = await wire(env, store, { logger, publicUrl, works: false });
const { db } = store.database;
writeFileSync(tokenFile, (await issueCopies(wiring, db, Number(licenses))).join('\n'));

const keeps: Readonly<Record<'stored' | 'none' | 'each', HeartbeatDeps['heartbeats']>> = {
  stored: wiring.heartbeat.heartbeats,
  none: {
    keep: async ({ licenseId }, remembered) => {
      const known = remembered ?? (await wiring.license.licenses.find(licenseId));
      if (known === undefined) return err({ code: 'NOT_FOUND', what: 'license' });
      return ok({ known, knownRevocations: 1_000_000, joinsOthers: false });
    },
  },
  each: {
    keep: async (beat, remembered) => {
      const kept = await db
        .transaction()
        .execute((transaction) => writeBeats(transaction, [{ beat, remembered }]));
      return kept[0] ? ok(kept[0]) : err({ code: 'NOT_FOUND', what: 'license' });
    },
  },
};
const shared = serverDepsOf({ env, store, wiring }, { logger, publicUrl });
const ports: Record<string, string> = {};
for (const [name, heartbeats] of Object.entries(keeps)) {
  const app = await buildServer({ ...shared, heartbeat: { ...wiring.heartbeat, heartbeats } });
  ports[name] = new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port;
}
say(ports);

process.stdin.on('data', () => void tell());
process.stdin.on('end', () => process.exit(0));

async function tell(): Promise<void> {
  const { rows } = await sql<{ rows: number }>`
    select count(*)::int as rows from heartbeats`.execute(db);
  say({ rows: rows[0]?.rows ?? 0 });
}

function say(fact: object): void {
  process.stdout.write(`${JSON.stringify(fact)}\n`);
}
