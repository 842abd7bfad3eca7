import { StoreUnavailableError } from '@signet/use-cases/ports/store-unavailable-error';
import { afterEach, expect, test, vi } from 'vitest';
import { GroupCommit, type GroupOptions } from './group-commit.ts';

/** A writer whose groups are finished by the test. */
function held(options: Partial<GroupOptions> = {}) {
  const groups: { readonly items: readonly number[]; finish: (error?: Error) => void }[] = [];
  const group = new GroupCommit<number, string>(
    (items) =>
      new Promise((resolve, reject) => {
        const finish = (error?: Error) =>
          error === undefined ? resolve(items.map((item) => `#${item}`)) : reject(error);
        groups.push({ items, finish });
      }),
    { lanes: 2, largest: 3, enough: 2, delayMs: 1, looks: 1, waiting: 6, ...options },
  );
  return { group, groups };
}

afterEach(() => {
  vi.useRealTimers();
});

/** The promise of an item that there was room for. */
function taken(answer: Promise<string> | undefined): Promise<string> {
  if (answer === undefined) throw new Error('There was no room');
  return answer;
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('whoever comes while the lanes are busy shares the next group; the answers are in order', async () => {
  const { group, groups } = held();
  const answers = [1, 2, 3, 4, 5, 6, 7].map((item) => taken(group.add(item)));
  expect(groups.map(({ items }) => items)).toEqual([
    [1, 2],
    [3, 4],
  ]);
  groups[0]?.finish();
  expect(await answers[1]).toBe('#2');
  await settled();
  expect(groups[2]?.items).toEqual([5, 6, 7]);
  groups[1]?.finish();
  groups[2]?.finish();
  expect(await Promise.all(answers)).toEqual(['#1', '#2', '#3', '#4', '#5', '#6', '#7']);
});

test('one alone is written after a moment', async () => {
  const { group, groups } = held();
  const answer = group.add(1);
  expect(groups).toEqual([]);
  while (groups.length === 0) await settled();
  groups[0]?.finish();
  expect(await answer).toBe('#1');
});

test('a group waits on while others join it, and is written when nobody does or it waited enough', async () => {
  vi.useFakeTimers();
  const { group, groups } = held({ lanes: 9, enough: 9, largest: 9, delayMs: 2, looks: 3 });
  const writtenAfter = (joinAt: readonly number[]) => {
    const before = groups.length;
    void group.add(0);
    for (let time = 1; time < 20; time += 1) {
      if (joinAt.includes(time)) void group.add(time);
      vi.advanceTimersByTime(1);
      if (groups.length > before) return [time, groups.at(-1)?.items.length];
    }
    return [];
  };
  expect(writtenAfter([])).toEqual([2, 1]);
  expect(writtenAfter([1])).toEqual([4, 2]);
  expect(writtenAfter([1, 3, 5])).toEqual([6, 4]);
});

test('what waits is bounded: one more is refused at once', async () => {
  const { group, groups } = held({ lanes: 1 });
  const answers = Array.from({ length: 9 }, (_, item) => group.add(item));
  expect(answers.map((answer) => answer !== undefined)).toEqual([
    ...Array.from({ length: 8 }, () => true),
    false,
  ]);
  while (groups.length < 3) {
    groups.at(-1)?.finish();
    await settled();
  }
  groups.at(-1)?.finish();
  expect((await Promise.all(answers.slice(0, 8).map(taken))).length).toBe(8);
});

test('a store that is out of reach fails everyone who waits, at once', async () => {
  const { group, groups } = held({ lanes: 1 });
  const answers = [1, 2, 3, 4].map((item) => taken(group.add(item)));
  groups[0]?.finish(new StoreUnavailableError(new Error('gone')));
  const results = await Promise.allSettled(answers);
  expect(results.every(({ status }) => status === 'rejected')).toBe(true);
  expect(groups).toHaveLength(1);
});
