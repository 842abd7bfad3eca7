import { ADOPTION_WINDOW, measureAdoption } from '@signet/domain/key/adoption';
import type { LicenseId } from '@signet/domain/license/license';
import { describe, expect, test } from 'vitest';
import {
  issueCommit,
  revokeCommit,
  sampleAccount,
  sampleIds,
  sampleLicense,
  sampleNow,
} from '../in-memory/samples.ts';
import type { BeatRecord } from './heartbeat-log.ts';
import type { StoredLicense } from './license-store.ts';
import type { Stores } from './stores.ts';

/** What every view of the fleet promises; each test has keys of its own. */
export function fleetStoreContract(stores: () => Stores): void {
  async function issued(kid: string): Promise<StoredLicense> {
    const account = sampleAccount();
    const commit = issueCommit(account, sampleLicense(account, { kid }));
    const written = await stores().ledger.commit(commit);
    const [stored] = written.ok ? written.value : [];
    if (stored === undefined) throw new Error('The sample was not issued');
    return stored;
  }

  async function beat(licenseId: LicenseId, facts: Partial<BeatRecord>): Promise<string> {
    const installId = sampleIds.uuid();
    const record: BeatRecord = {
      licenseId,
      installId,
      at: sampleNow,
      generation: 1,
      kid: 'k1',
      nonce: installId,
      acceptedKids: [],
      version: null,
      host: null,
      network: null,
      byFile: false,
      usage: null,
      revocationsVersion: 1,
      ...facts,
    };
    expect((await stores().heartbeats.keep(record)).ok).toBe(true);
    return facts.installId ?? installId;
  }

  describe('fleet store', () => {
    test('B67 B68 R18: installs of these keys with what they accept, silent and unheard ones too', async () => {
      const [heard, unheard, dead] = [await issued('fa'), await issued('fa'), await issued('fa')];
      await stores().ledger.commit(revokeCommit(dead));
      const { id } = heard.license;
      const lacking = await beat(id, { kid: 'fa', acceptedKids: ['fa'] });
      const accepting = await beat(id, { kid: 'fa', acceptedKids: ['fa', 'fb'] });
      const running = await beat(id, { kid: 'fb' });
      const byFile = await beat(id, { kid: 'fa', byFile: true });
      await beat(id, { kid: 'other', acceptedKids: ['fb'] });
      const installs = await stores().fleet.installs({ kid: 'fb', kids: ['fa', 'fb'] });
      const { installId } = unheard.license;
      const none = { lastHeartbeatAt: null, acceptedKids: [], isAirGapped: false };
      const at = { lastHeartbeatAt: sampleNow, acceptedKids: [], isAirGapped: false };
      expect(new Set(installs)).toEqual(
        new Set([
          { installId: lacking, ...at },
          { installId: accepting, ...at, acceptedKids: ['fb'] },
          { installId: running, ...at, acceptedKids: ['fb'] },
          { installId: byFile, ...at, isAirGapped: true },
          { installId, ...none },
        ]),
      );
      const adoption = measureAdoption(installs, 'fb', sampleNow + ADOPTION_WINDOW - 1);
      expect(adoption).toMatchObject({ confirmed: 2, counted: 4, never: [installId] });
    });

    test('B56 B71: installs that still beat with a token of a key are named, each once', async () => {
      const { license } = await issued('la');
      const first = await beat(license.id, { kid: 'la', at: sampleNow + 10 });
      const second = await beat(license.id, { kid: 'la', at: sampleNow + 10 });
      await beat(license.id, { kid: 'la', at: sampleNow });
      await beat(license.id, { kid: 'lb', at: sampleNow + 10 });
      const lingering = await stores().fleet.lingering('la', sampleNow);
      expect(lingering).toEqual([first, second].toSorted());
    });

    test('B70 R18: only a license all of whose recent installs accept the key is signed again', async () => {
      const at = { at: sampleNow + 10 };
      const ready = [await issued('ra'), await issued('ra')].map(({ license }) => license.id);
      for (const id of ready) {
        await beat(id, { ...at, kid: 'ra', acceptedKids: ['ra', 'rb'] });
        // Silent since long: it may never come back.
        await beat(id, { at: sampleNow, kid: 'ra' });
      }
      const half = (await issued('ra')).license.id;
      await beat(half, { ...at, kid: 'ra', acceptedKids: ['rb'] });
      await beat(half, { ...at, kid: 'ra', acceptedKids: ['ra'] });
      const silent = (await issued('ra')).license.id;
      await beat(silent, { at: sampleNow, kid: 'ra', acceptedKids: ['rb'] });
      const revoked = await issued('ra');
      await beat(revoked.license.id, { ...at, kid: 'ra', acceptedKids: ['rb'] });
      await stores().ledger.commit(revokeCommit(revoked));
      await issued('ra');
      const query = { from: 'ra', to: 'rb', since: sampleNow, limit: 9 };
      const { fleet } = stores();
      const sorted = ready.toSorted();
      expect(await fleet.reissuable(query)).toEqual(sorted);
      expect(await fleet.reissuable({ ...query, limit: 1 })).toEqual([sorted[0]]);
      const [after] = sorted;
      expect(await fleet.reissuable({ ...query, ...(after && { after }) })).toEqual([sorted[1]]);
      expect(await fleet.reissuable({ ...query, to: 'rc' })).toEqual([]);
    });
  });
}
