import { expect, test } from 'vitest';
import { isBelow } from './open-path.ts';

test.each([
  ['/admin', true],
  ['/admin/', true],
  ['/admin/orders?page=2', true],
  ['/admin#top', true],
  ['/administrator', false],
  ['/Admin', false],
  ['/admin/../shop', false],
  ['/admin/%2e%2e/shop', false],
  ['/admin%2f..', false],
  ['/admin\\..', false],
  ['//admin', false],
  ['/shop?next=/admin', false],
  ['', false],
])('C38: whether %j lies below /admin: %j', (url, expected) => {
  expect(isBelow(url, ['/admin'])).toBe(expected);
});
