import { verify } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { catalog } from '@signet/catalog/catalog';
import { jwksOfKeys } from '@signet/license-token/key-ring';
import { signToken } from '@signet/license-token/sign-token';
import { generateSigningKey, type SigningKey } from '@signet/license-token/signing-key';
import { createLicense } from '@signet/sdk';
import type { BenchRow } from '../bench-row.ts';
import { interleave } from '../interleave.ts';
import { sampleClaims } from '../sample-claims.ts';

const gateOperations = 200_000;
const rawOperations = 500;

/** What a product asks on every request, against one bare signature check; and what it allocates. */
export async function bench(): Promise<readonly BenchRow[]> {
  const key = await generateSigningKey('EdDSA', 'key-1');
  const gate = await requestGate(key);
  const times = await interleave(15, {
    gate: { operations: gateOperations, run: () => repeat(gateOperations, gate) },
    rawVerify: { operations: rawOperations, run: () => repeat(rawOperations, rawVerify(key)) },
  });
  const heap = heapPerOperation(1_000_000, gate);
  return [
    {
      name: 'per-request gate: host, feature, grant, state',
      figure: 1e9 / times.median('gate'),
      ceiling: 1e9 / times.median('rawVerify'),
      ratio: times.speed('gate', 'rawVerify'),
      goal: 1000,
      direction: 'at least',
      unit: '/s',
    },
    {
      name: 'per-request gate: heap growth',
      figure: heap,
      ceiling: 0.5,
      ratio: heap,
      goal: 0.5,
      direction: 'at most',
      unit: 'B/op',
    },
  ];
}

async function requestGate(key: SigningKey): Promise<() => boolean> {
  const { kid, privateKey } = key;
  const signer = { kid, alg: 'EdDSA' as const, privateKey, type: 'license+jwt' };
  const license = await createLicense({
    catalog,
    product: 'storefront',
    keys: jwksOfKeys([key]),
    token: signToken(sampleClaims(0, kid), signer),
  });
  return () =>
    license.verdict('www.acme.ro').allowed &&
    license.has('multi_tenant') &&
    license.hasPlugin('niche-booking') &&
    license.can('core');
}

function rawVerify({ privateKey, publicKey, kid }: SigningKey): () => boolean {
  const token = signToken(sampleClaims(0, kid), {
    kid,
    alg: 'EdDSA',
    privateKey,
    type: 'license+jwt',
  });
  const end = token.lastIndexOf('.');
  const data = Buffer.from(token.slice(0, end));
  const signature = Buffer.from(token.slice(end + 1), 'base64url');
  return () => verify(null, data, publicKey, signature);
}

function repeat(times: number, act: () => boolean): void {
  for (let index = 0; index < times; index += 1) if (!act()) throw new Error('the gate is closed');
}

/** Bytes that an operation leaves on the heap before the next collection. */
function heapPerOperation(operations: number, act: () => boolean): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (!isAction(collect)) throw new Error('the collector cannot be called');
  collect();
  const before = process.memoryUsage().heapUsed;
  repeat(operations, act);
  return Math.max(0, process.memoryUsage().heapUsed - before) / operations;
}

function isAction(value: unknown): value is () => void {
  return typeof value === 'function';
}
