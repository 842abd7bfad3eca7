import { verify } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signToken } from '@signet/license-token/sign-token';
import { generateSigningKey } from '@signet/license-token/signing-key';
import { createDatabase, startPostgres } from '@signet/tooling/pg/test-postgres';
import type { BenchRow } from '../bench-row.ts';
import { startBuiltServer } from '../heartbeat/built-server.ts';
import { accepted, CONNECTIONS, requestsOf, send } from '../heartbeat/heartbeat-load.ts';
import { httpLoad, quantile } from '../heartbeat/http-load.ts';
import { type BenchServer, startBenchServer } from '../heartbeat/start-bench-server.ts';
import { type Contender, interleave, type Interleaved, median } from '../interleave.ts';
import { sampleClaims } from '../sample-claims.ts';

/** A fleet that comes for the first time comes at once. */
const COLD_CONNECTIONS = 256;
const KNOWN = 2_000;
const PER_ROUND = 3_000;
const ROUNDS = 7;
/** Rounds with tokens that were never seen; three more warm up. */
const COLD_ROUNDS = 7;
const COLD_PER_ROUND = 3_000;
const BURST = 100_000;
/** What a server may take under load, in MB. */
const MEMORY_GOAL = 400;

/** Heartbeats over HTTP, answered after their commit, against the same routes without a store. */
export async function bench(): Promise<readonly BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'signet-heartbeat-'));
  const postgres = await startPostgres();
  try {
    const databaseUrl = await createDatabase(postgres.url, `heartbeat_${Date.now()}`);
    const cold = COLD_PER_ROUND * (COLD_ROUNDS + 3);
    const environment = { DATABASE_URL: databaseUrl, SIGNET_DATA_DIR: folder };
    const server = await startBenchServer(folder, KNOWN + cold, environment);
    const rows = [
      ...(await knownTokens(server)),
      ...(await unknownTokens(server)),
      ...(await burst(server, environment)),
    ];
    await server.end();
    return [...rows, ...(await embedded(join(folder, 'embedded')))];
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function knownTokens({ ports, tokens }: BenchServer): Promise<readonly BenchRow[]> {
  const requests = requestsOf(tokens.slice(0, KNOWN), PER_ROUND);
  const tails: Record<'stored' | 'none', number[]> = { stored: [], none: [] };
  const load = (name: 'stored' | 'none'): Contender => ({
    operations: requests.length,
    run: async () => {
      tails[name].push(quantile(await accepted(ports[name], requests), 0.99));
    },
  });
  const times = await interleave(ROUNDS, {
    stored: load('stored'),
    none: load('none'),
    each: { operations: requests.length, run: () => send(ports.each, requests) },
  });
  const [tail, ceiling] = [median(tails.stored), median(tails.none)];
  return [
    row('heartbeat, known tokens, PostgreSQL', times, { yardstick: 'none', goal: 0.7 }),
    row('the same, by one transaction each', times, { yardstick: 'each', goal: 3.3 }),
    {
      name: 'the same, 99th percentile',
      figure: tail,
      ceiling,
      ratio: tail / ceiling,
      goal: 3,
      direction: 'at most',
      unit: 'ms',
    },
  ];
}

/**
 * Every heartbeat here is the first of its token, license and install: it is verified, its license is
 * read, and it is answered with the revocation list. The yardstick is the bare operation, as often,
 * with a core to itself; the heartbeats share the same cores with PostgreSQL and the load.
 */
async function unknownTokens({ ports, tokens }: BenchServer): Promise<readonly BenchRow[]> {
  const key = await generateSigningKey('EdDSA', 'key-1');
  const signer = { ...key, type: 'license+jwt' };
  const raw = Array.from({ length: COLD_PER_ROUND }, (_, index) =>
    rawPartsOf(signToken(sampleClaims(index, key.kid), signer)),
  );
  let [from, requests]: [number, Buffer[]] = [KNOWN, []];
  const times = await interleave(COLD_ROUNDS, {
    stored: {
      operations: COLD_PER_ROUND,
      prepare: () => {
        requests = requestsOf(tokens.slice(from, from + COLD_PER_ROUND), COLD_PER_ROUND);
        from += COLD_PER_ROUND;
      },
      run: () => send(ports.stored, requests, COLD_CONNECTIONS),
    },
    verify: {
      operations: raw.length,
      run: () => {
        for (const { data, signature } of raw) verify(null, data, key.publicKey, signature);
      },
    },
  });
  const goal = { yardstick: 'verify', goal: 0.6 } as const;
  return [row('heartbeat, tokens never seen before', times, goal)];
}

/** Nothing that was acknowledged is lost, whatever is thrown at the server as it is shipped. */
async function burst(
  { tokens, ask }: BenchServer,
  environment: Readonly<Record<string, string>>,
): Promise<readonly BenchRow[]> {
  const built = await startBuiltServer(environment);
  const before = await ask();
  const result = await httpLoad(built.port, requestsOf(tokens, BURST), CONNECTIONS * 4);
  const after = await ask();
  const peak = built.peak();
  await built.end();
  const [rows, acknowledged] = [after.rows - before.rows, result.accepted];
  const kept = { figure: rows, ceiling: acknowledged, ratio: rows / acknowledged };
  const name = 'burst: rows kept by heartbeats acknowledged';
  const lost: BenchRow = { name, ...kept, goal: 1, direction: 'at least', unit: 'rows' };
  return peak === null ? [lost] : [lost, memoryRow(peak)];
}

function memoryRow(peak: number): BenchRow {
  return {
    name: 'burst: largest memory of the server',
    figure: peak,
    ceiling: MEMORY_GOAL,
    ratio: peak / MEMORY_GOAL,
    goal: 1,
    direction: 'at most',
    unit: 'MB',
  };
}

async function embedded(folder: string): Promise<readonly BenchRow[]> {
  const server = await startBenchServer(folder, KNOWN, {});
  const requests = requestsOf(server.tokens, PER_ROUND);
  const times = await interleave(ROUNDS, {
    stored: { operations: requests.length, run: () => send(server.ports.stored, requests) },
    none: { operations: requests.length, run: () => send(server.ports.none, requests) },
  });
  await server.end();
  return [row('heartbeat, known tokens, embedded', times, { yardstick: 'none', goal: 0.4 })];
}

function rawPartsOf(token: string): { readonly data: Buffer; readonly signature: Buffer } {
  const end = token.lastIndexOf('.');
  return {
    data: Buffer.from(token.slice(0, end)),
    signature: Buffer.from(token.slice(end + 1), 'base64url'),
  };
}

function row<Name extends string>(
  name: string,
  times: Interleaved<Name | 'stored'>,
  { yardstick, goal }: { readonly yardstick: Name; readonly goal: number },
): BenchRow {
  return {
    name,
    figure: 1e9 / times.median('stored'),
    ceiling: 1e9 / times.median(yardstick),
    ratio: times.speed('stored', yardstick),
    goal,
    direction: 'at least',
    unit: '/s',
  };
}
