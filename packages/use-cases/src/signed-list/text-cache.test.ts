import { expect, test } from 'vitest';
import { textCache } from './text-cache.ts';

/** A maker that counts how often it was asked. */
function maker(length: number) {
  const made = {
    times: 0,
    make: async () => {
      made.times += 1;
      return 'x'.repeat(length);
    },
  };
  return made;
}

test('a text is made once, also when many ask at the same time', async () => {
  const { get } = textCache(100);
  const one = maker(10);
  const texts = await Promise.all([1, 2, 3].map(() => get('one', one.make)));
  expect([new Set(texts).size, one.times]).toEqual([1, 1]);
});

test('beyond its room the oldest texts are forgotten, the newest never', async () => {
  const { get } = textCache(25);
  const [one, two, three] = [maker(10), maker(10), maker(10)];
  await get('one', one.make);
  await get('two', two.make);
  await get('three', three.make);
  await get('three', three.make);
  await get('one', one.make);
  expect([one.times, two.times, three.times]).toEqual([2, 1, 1]);
  const large = maker(1000);
  await get('large', large.make);
  await get('large', large.make);
  expect(large.times).toBe(1);
});

test('a failure is told, and not kept', async () => {
  const { get } = textCache(25);
  await expect(get('one', () => Promise.reject(new Error('no key')))).rejects.toThrow('no key');
  expect(await get('one', async () => 'text')).toBe('text');
});
