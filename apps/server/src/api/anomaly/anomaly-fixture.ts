import { scanAnomalies } from '@signet/use-cases/anomaly/scan-anomalies';
import type { BeatRecord } from '@signet/use-cases/ports/heartbeat-log';
import type { Stores } from '@signet/use-cases/ports/stores';
import { asId, openHeartbeats } from '../../http/heartbeat-fixture.ts';
import { as } from '../../server-fixture.ts';

export const ANOMALIES = '/api/super-admin/anomalies';

/** Where the located test network is, in whole degrees. */
export const bucharest = { latitude: 44, longitude: 26 };

/** Stands for a location file that knows one network. */
const placeOf = (ip: string) => (ip.startsWith('198.51.100.') ? bucharest : null);

/** What tests read of an anomaly that was answered. */
interface AnomalyReply {
  readonly id: string;
  readonly type: string;
  readonly sightings: number;
  readonly kilometers: number | null;
}

/** A server whose clock can be turned, with short ways to look at anomalies. */
export async function openAnomalies(stores: Stores) {
  const server = await openHeartbeats({ stores, deps: { locator: { locate: placeOf } } });
  let names = 0;
  const issue = async () => {
    names += 1;
    const { license, token } = await server.issue({
      customer_email: `c${names}@acme.ro`,
      domain_binding: [`c${names}.ro`],
    });
    return { id: license.id, token };
  };
  const read = async <Answer>(url: string): Promise<Answer> => {
    const { body } = await server.app.inject({ url, headers: as.service('auditor') });
    return JSON.parse(body) as Answer;
  };
  const scan = () => scanAnomalies(server.deps.anomaly);
  const of = async (id: string, query = '') => {
    const url = `${ANOMALIES}?license_id=${id}${query}`;
    return (await read<{ readonly items: readonly AnomalyReply[] }>(url)).items;
  };
  const types = async (id: string) => (await of(id)).map(({ type }) => type).toSorted();
  const keep = (id: string, facts: Partial<BeatRecord>) =>
    stores.heartbeats.keep({
      licenseId: asId(id),
      installId: 'install-1',
      at: server.clock.time,
      generation: 1,
      kid: 'k1',
      nonce: 'n',
      acceptedKids: ['k1'],
      version: null,
      host: null,
      network: null,
      byFile: false,
      usage: null,
      revocationsVersion: 0,
      ...facts,
    });
  /** The answer leaves before anybody looks. */
  const settled = () => server.watch.idle();
  return { ...server, issue, read, scan, of, types, keep, settled };
}
