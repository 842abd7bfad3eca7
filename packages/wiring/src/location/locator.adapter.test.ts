import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openLocator } from './open-locator.ts';

const folder = join(import.meta.dirname, '../../../../../shared/data/geoip');
const database = join(folder, 'GeoLite2-City-Test.mmdb');
const isThere = existsSync(database);
if (!isThere) process.stderr.write('SKIPPED: ../shared/data/geoip is absent\n');

const own = mkdtempSync(join(tmpdir(), 'signet-geoip-'));
afterAll(() => rmSync(own, { recursive: true }));

/** A locator and what it logged, once its file is loaded. */
async function opened(path: string | undefined) {
  const warnings: unknown[] = [];
  const locator = openLocator(path, { warn: (facts: unknown) => warnings.push(facts) });
  await locator.loaded;
  return { locator, warnings };
}

describe.runIf(isThere)('B60 R23: a MaxMind DB', () => {
  test.each([
    ['2.125.160.216', { latitude: 52, longitude: -1 }],
    ['::ffff:2.125.160.216', { latitude: 52, longitude: -1 }],
    ['89.160.20.112', { latitude: 58, longitude: 16 }],
    ['127.0.0.1', null],
    ['::1', null],
    ['203.0.113.7', null],
    ['', null],
    ['not an address', null],
    ['fe80::1%eth0', null],
    ['2.125.160.999', null],
  ])('%s is in whole degrees, or unknown', async (ip, place) => {
    const { locator } = await opened(database);
    expect(locator.locate(ip)).toEqual(place);
  });

  test('every place of its source is told to within half a degree', async () => {
    const { locator } = await opened(database);
    const source: unknown = JSON.parse(
      readFileSync(join(folder, 'GeoLite2-City-Test.source.json'), 'utf8'),
    );
    const rows = (Array.isArray(source) ? source : [source]).flatMap((part: object) =>
      Object.entries(part),
    ) as [string, { location?: { latitude?: number; longitude?: number } }][];
    let told = 0;
    for (const [network, { location }] of rows) {
      const [ip = ''] = network.split('/');
      if (location?.latitude === undefined || location.longitude === undefined) continue;
      const place = locator.locate(ip);
      // A narrower network of the list may hold the first address of a wider one.
      if (place === null) continue;
      expect(Number.isInteger(place.latitude) && Number.isInteger(place.longitude)).toBe(true);
      if (Math.abs(place.latitude - location.latitude) <= 0.5) told += 1;
    }
    expect(told).toBeGreaterThan(100);
  });
});

describe('R23: without a good file there is no location and no failure', () => {
  const broken = join(own, 'broken.mmdb');
  writeFileSync(broken, 'this is no database');

  test('no file named', async () => {
    const { locator, warnings } = await opened(undefined);
    expect([locator.locate('2.125.160.216'), warnings]).toEqual([null, []]);
  });

  test.each([
    ['absent', join(own, 'none.mmdb')],
    ['no database', broken],
    ['a folder', own],
  ])('%s: said once', async (_, path) => {
    const { locator, warnings } = await opened(path);
    for (let ask = 0; ask < 3; ask += 1) expect(locator.locate('2.125.160.216')).toBeNull();
    expect(warnings).toHaveLength(1);
  });

  test.runIf(isThere)(
    'a database that was cut off: whatever is asked, said once at most',
    async () => {
      const cut = join(own, 'cut.mmdb');
      const bytes = readFileSync(database);
      for (const share of [0.1, 0.5, 0.9]) {
        const tail = bytes.subarray(bytes.length - 2_000);
        writeFileSync(cut, Buffer.concat([bytes.subarray(0, bytes.length * share), tail]));
        const { locator, warnings } = await opened(cut);
        for (let ask = 0; ask < 256; ask += 1) locator.locate(`${ask}.${ask}.20.112`);
        expect(warnings.length).toBeLessThanOrEqual(1);
      }
    },
  );
});
