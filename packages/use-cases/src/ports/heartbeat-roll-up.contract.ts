import { RAW_DAYS, rollUp } from '@signet/domain/heartbeat/retention';
import { DAY } from '@signet/domain/shared/duration';
import { describe, expect, test } from 'vitest';
import { issueSample, sampleBeat } from '../in-memory/sample-beats.ts';
import { sampleNow } from '../in-memory/samples.ts';
import type { BeatRecord } from './heartbeat-log.ts';
import type { Stores } from './stores.ts';

/** What every store promises of heartbeats that are over 90 days old. */
export function heartbeatRollUpContract(stores: () => Stores): void {
  describe('rolling heartbeats up', () => {
    test('B82 F08 R26: rolling up keeps 90 days and loses nothing: the sums are those of the domain', async () => {
      const { heartbeats, pulses } = stores();
      const { license } = await issueSample(stores());
      const beats = agedBeats(license.id);
      for (const beat of beats) await heartbeats.keep(beat);
      const before = await pulses.daysOf(license.id, 1000);
      await pulses.prepare(sampleNow);
      const [one, other] = await Promise.all([pulses.rollUp(sampleNow), pulses.rollUp(sampleNow)]);
      const { kept: whole, sums } = rollUp(beats, sampleNow);
      expect(one.beats + other.beats).toBe(beats.length - whole.length);
      expect(whole.length).toBeGreaterThan(0);
      const after = await pulses.daysOf(license.id, 1000);
      expect(after).toEqual(before);
      expect(after.filter(({ day }) => day < sampleNow - RAW_DAYS * DAY - DAY).length).toBe(
        sums.length,
      );
      expect(after).toEqual(expect.arrayContaining([...sums]));
      const left = await pulses.newestBeats(license.id, 1000);
      expect(left.map(({ at }) => at).toSorted()).toEqual(whole.map(({ at }) => at).toSorted());
    });

    test('B82: a heartbeat that is summed up late joins its day', async () => {
      const { heartbeats, pulses } = stores();
      const { license } = await issueSample(stores());
      const at = sampleNow - 200 * DAY;
      const sums: unknown[] = [];
      for (const version of ['2.0', '1.0', null, '2.0']) {
        await heartbeats.keep(sampleBeat(license.id, { at: at + sums.length, version }));
        await pulses.rollUp(sampleNow);
        sums.push(await pulses.daysOf(license.id, 9));
      }
      expect(sums.at(-1)).toEqual([
        expect.objectContaining({
          beats: 4,
          firstAt: at,
          lastAt: at + 3,
          versions: ['1.0', '2.0'],
        }),
      ]);
      expect(await pulses.newestBeats(license.id, 9)).toEqual([]);
    });
  });
}

/** Heartbeats of two installs around the border of what is kept, over several months. */
function agedBeats(licenseId: BeatRecord['licenseId']): readonly BeatRecord[] {
  const ages = [0, 1, 89, 90, 90.4, 90.6, 91, 91.2, 91.3, 120, 121, 150, 400];
  return ages.flatMap((days, index) =>
    ['install-1', 'install-2'].map((installId) =>
      sampleBeat(licenseId, {
        installId,
        at: Math.round(sampleNow - days * DAY),
        version: index % 3 === 0 ? null : `1.${index}`,
      }),
    ),
  );
}
