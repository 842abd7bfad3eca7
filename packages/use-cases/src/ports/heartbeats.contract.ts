import { freshness, freshnessNames } from '@signet/domain/heartbeat/freshness';
import type { LicenseId, LicenseStatus } from '@signet/domain/license/license';
import type { LicenseStanding } from '@signet/domain/license/license-standing';
import { DAY } from '@signet/domain/shared/duration';
import { describe, expect, test } from 'vitest';
import { issueSample, sampleBeat } from '../in-memory/sample-beats.ts';
import {
  expireCommit,
  refundCommit,
  reinstateCommit,
  resendCommit,
  revokeCommit,
  sampleAccount,
  sampleActor,
  sampleNow,
  suspendCommit,
  transferCommit,
} from '../in-memory/samples.ts';
import type { KnownLicense } from './heartbeat-log.ts';
import type { Commit } from './ledger.ts';
import type { StoredLicense } from './license-store.ts';
import type { Stores } from './stores.ts';

type Course = readonly ((stored: StoredLicense) => Commit)[];

/** What happens to a license until it has the status; a new status does not compile without its row. */
const courseTo: Readonly<Record<LicenseStatus, Course>> = {
  active: [resendCommit, suspendCommit, reinstateCommit],
  suspended: [suspendCommit],
  expired: [expireCommit],
  refunded: [resendCommit, refundCommit],
  revoked: [revokeCommit],
  transferred: [transferOf],
};
const courses = Object.entries(courseTo);

/** What every store of heartbeats promises. */
export function heartbeatsContract(stores: () => Stores): void {
  describe('heartbeats', () => {
    test('B54–B56: a heartbeat is kept in the history and as the install’s pulse', async () => {
      const { heartbeats, pulses } = stores();
      const { license } = await issueSample(stores());
      const beat = sampleBeat(license.id, { acceptedKids: ['k1', 'a "quoted" \\ kid', 'k,2', ''] });
      expect(await heartbeats.keep(beat)).toEqual(kept(1, null));
      const { at, nonce: _nonce, ...same } = beat;
      const pulse = { ...same, firstAt: at, lastAt: at, heldGenerations: [1] };
      expect(await pulses.installsOf(license.id)).toEqual([pulse]);
      const { acceptedKids: _kids, usage: _usage, revocationsVersion: _version, ...past } = beat;
      expect(await pulses.newestBeats(license.id, 9)).toEqual([past]);
    });

    test('R20: what an install left out is absent, not empty', async () => {
      const { heartbeats, pulses } = stores();
      const { license } = await issueSample(stores());
      const silent = { version: null, host: null, network: null, usage: null, acceptedKids: [] };
      await heartbeats.keep(sampleBeat(license.id, silent));
      expect((await pulses.installsOf(license.id))[0]).toMatchObject(silent);
      expect((await pulses.daysOf(license.id, 9))[0]?.versions).toEqual([]);
    });

    test('a heartbeat of a license that does not exist writes nothing', async () => {
      const { heartbeats, pulses } = stores();
      const { license } = await issueSample(stores());
      const foreign = sampleBeat('lic_none');
      const [refused, accepted] = await Promise.all([
        heartbeats.keep(foreign),
        heartbeats.keep(sampleBeat(license.id)),
      ]);
      expect(refused).toEqual({ ok: false, error: { code: 'NOT_FOUND', what: 'license' } });
      expect(accepted.ok).toBe(true);
      expect(await pulses.installsOf('lic_none')).toEqual([]);
      expect(await pulses.newestBeats('lic_none', 9)).toEqual([]);
    });

    test('B39: a heartbeat that comes after a change is answered by the changed license', async () => {
      const { heartbeats, ledger } = stores();
      const stored = await issueSample(stores());
      const beat = sampleBeat(stored.license.id);
      expect(await heartbeats.keep(beat)).toEqual(kept(1, null));
      await ledger.commit(revokeCommit(stored));
      expect(await heartbeats.keep(beat)).toEqual(kept(2, 1));
    });

    test('R19: the store remembers which revocation list an install was last told of', async () => {
      const { heartbeats } = stores();
      const { license } = await issueSample(stores());
      await heartbeats.keep(sampleBeat(license.id, { revocationsVersion: 7 }));
      const next = await heartbeats.keep(sampleBeat(license.id, { revocationsVersion: 8 }));
      expect(next).toEqual(kept(1, 7));
      const other = await heartbeats.keep(sampleBeat(license.id, { installId: 'another' }));
      expect(other).toMatchObject({ value: { knownRevocations: null } });
    });

    test('B59: the first heartbeat of an install tells whether the license has another install', async () => {
      const { heartbeats } = stores();
      const [{ license }, shared] = [await issueSample(stores()), await issueSample(stores())];
      const joins = async (id: LicenseId, installId: string) => {
        const answer = await heartbeats.keep(sampleBeat(id, { installId }));
        return answer.ok && answer.value.joinsOthers;
      };
      expect(await joins(license.id, 'one')).toBe(false);
      expect(await joins(license.id, 'two')).toBe(true);
      expect(await joins(license.id, 'one')).toBe(false);
      const together = ['one', 'two', 'one'].map((installId) =>
        joins(shared.license.id, installId),
      );
      expect(await Promise.all(together)).toContain(true);
    });

    test('nothing of many at once is lost, and each install has one pulse', async () => {
      const { heartbeats, pulses } = stores();
      const { license } = await issueSample(stores());
      const beats = Array.from({ length: 600 }, (_, index) =>
        sampleBeat(license.id, { installId: `install-${index % 50}`, nonce: `n${index}` }),
      );
      const answers = await Promise.all(beats.map((beat) => heartbeats.keep(beat)));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(600);
      const found = await pulses.newestBeats(license.id, 1000);
      expect(new Set(found.map(({ nonce }) => nonce)).size).toBe(600);
      expect(await pulses.installsOf(license.id)).toHaveLength(50);
      const summary = { lastAt: sampleNow, installs: 50 };
      const silent = await issueSample(stores());
      expect(await pulses.pulsesOf([license.id, silent.license.id])).toEqual(
        new Map([[license.id, summary]]),
      );
    });

    test('B55: the newest come first, and as many as are asked for', async () => {
      const { heartbeats, pulses } = stores();
      const { license } = await issueSample(stores());
      for (const hours of [3, 1, 2]) {
        await heartbeats.keep(sampleBeat(license.id, { at: sampleNow + hours * 3600 }));
      }
      const newest = await pulses.newestBeats(license.id, 2);
      expect(newest.map(({ at }) => (at - sampleNow) / 3600)).toEqual([3, 2]);
      const [pulse] = await pulses.installsOf(license.id);
      expect(pulse).toMatchObject({ firstAt: sampleNow + 3 * 3600, lastAt: sampleNow + 3 * 3600 });
    });

    test('R12: an install holds a generation that it beat with while it was the newest', async () => {
      const { heartbeats, ledger, pulses } = stores();
      const stored = await issueSample(stores());
      const { id } = stored.license;
      await heartbeats.keep(sampleBeat(id, { installId: 'early', generation: 1 }));
      await ledger.commit(resendCommit(stored));
      await heartbeats.keep(sampleBeat(id, { installId: 'early', generation: 2 }));
      await heartbeats.keep(sampleBeat(id, { installId: 'late', generation: 1 }));
      const held = (await pulses.installsOf(id)).map(
        (pulse) => [pulse.installId, pulse.heldGenerations] as const,
      );
      expect(new Map(held)).toEqual(
        new Map<string, readonly number[]>([
          ['early', [1, 2]],
          ['late', []],
        ]),
      );
    });

    test('R11: the install last seen is the one of before the transfer, whoever beats afterwards', async () => {
      const { heartbeats, ledger, pulses } = stores();
      const stored = await issueSample(stores());
      const { id } = stored.license;
      expect(await pulses.lastLiveInstall(id)).toBeNull();
      await heartbeats.keep(sampleBeat(id, { installId: 'first', at: sampleNow }));
      await heartbeats.keep(sampleBeat(id, { installId: 'second', at: sampleNow + 1 }));
      await ledger.commit(transferCommit(stored, sampleAccount()));
      await heartbeats.keep(sampleBeat(id, { installId: 'first', at: sampleNow + 1 }));
      await heartbeats.keep(sampleBeat(id, { installId: 'third', at: sampleNow + 2 }));
      expect(await pulses.lastLiveInstall(id)).toBe('second');
    });

    test('B36 R11: of many handovers at once exactly one happens, and it is audited', async () => {
      const { auditLog, ledger, pulses } = stores();
      const commit = transferCommit(await issueSample(stores()), sampleAccount());
      await ledger.commit(commit);
      const [old, successor] = commit.decision.licenses;
      if (old === undefined || successor === undefined) throw new Error('Nothing was transferred');
      const handover = {
        licenseId: old.id,
        installId: 'install-1',
        successorId: successor.id,
        jti: successor.jti,
        at: sampleNow,
        requestKey: 'request-1',
      };
      expect(await pulses.findHandover(old.id)).toBeUndefined();
      const origin = { actor: sampleActor, requestId: 'req_7' };
      const results = await Promise.all(
        Array.from({ length: 8 }, () => pulses.handOver(handover, origin)),
      );
      expect(results.filter((done) => done)).toHaveLength(1);
      expect(await pulses.findHandover(old.id)).toEqual(handover);
      const rows = await auditLog.ofTarget(old.id, 9);
      const actions = rows.map(({ action }) => action);
      expect(actions).toEqual(['license.hand_over', 'license.transfer', 'license.issue']);
    });

    test.each(courses)(
      'R20: a heartbeat is answered where its license stands, whatever was remembered of it: %s',
      async (status, course) => {
        const { heartbeats, ledger, licenses } = stores();
        // Every date is set: one that is left out must not look like one that is null.
        const dates = { kind: 'term', expiresAt: sampleNow + 30 * DAY } as const;
        let now = await issueSample(stores(), dates);
        const remembered: (KnownLicense | undefined)[] = [undefined, now];
        for (const commitOf of course) {
          expect((await ledger.commit(commitOf(now))).ok).toBe(true);
          now = (await licenses.find(now.license.id)) ?? now;
          remembered.push(now);
        }
        expect(now.license.status).toBe(status);
        for (const known of remembered) {
          const answer = await heartbeats.keep(sampleBeat(now.license.id), known);
          expect(answer.ok && standingOf(answer.value.known)).toStrictEqual(standingOf(now));
        }
      },
    );

    test('B52 R20: a list takes the licenses whose newest heartbeat is as old as is asked', async () => {
      const { heartbeats, licenses } = stores();
      const stored = await issueSample(stores());
      const { id } = stored.license;
      const dotsAt = async (now: number) => {
        const found = freshnessNames.map(async (name) => {
          const filter = { q: id, heartbeat: [name] };
          const query = { filter, sort: 'issued', descending: true, limit: 9, now } as const;
          return (await licenses.list(query)).total === 1 ? [name] : [];
        });
        return (await Promise.all(found)).flat();
      };
      expect(await dotsAt(sampleNow)).toEqual(['never']);
      await heartbeats.keep(sampleBeat(id, { installId: 'old', at: sampleNow - 60 * DAY }));
      expect(await dotsAt(sampleNow)).toEqual(['lost']);
      await heartbeats.keep(sampleBeat(id));
      for (const days of [0, 1, 7, 30]) {
        const [before, at] = [sampleNow + days * DAY - 1, sampleNow + days * DAY];
        expect(await dotsAt(before)).toEqual([freshness(sampleNow, before)]);
        expect(await dotsAt(at)).toEqual([freshness(sampleNow, at)]);
      }
      const filter = { q: id, heartbeat: ['lost', 'fresh'] } as const;
      const both = { filter, sort: 'issued', descending: true, limit: 9, now: sampleNow } as const;
      expect((await licenses.list(both)).items).toEqual([stored]);
    });
  });
}

type FieldOf<L> = L extends unknown ? keyof L : never;

/** Every field of a standing, of whatever status; one that is missing here does not compile. */
const standingFields: Readonly<Record<FieldOf<LicenseStanding>, true>> = {
  id: true,
  product: true,
  status: true,
  generation: true,
  kid: true,
  jti: true,
  expiresAt: true,
  supportUntil: true,
  revokeReason: true,
  transferredAt: true,
  transferredTo: true,
};

/** A store may know more of the license than its standing. */
function standingOf({ version, license }: KnownLicense) {
  const fields = Object.entries(license).filter(([name]) => Object.hasOwn(standingFields, name));
  return { version, standing: Object.fromEntries(fields) };
}

function transferOf(stored: StoredLicense) {
  return transferCommit(stored, sampleAccount());
}

function kept(version: number, knownRevocations: number | null) {
  const known: unknown = expect.objectContaining({ version });
  return { ok: true, value: { known, knownRevocations, joinsOthers: false } };
}
