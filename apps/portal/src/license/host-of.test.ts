import { expect, test } from 'vitest';
import { hostOf } from './host-of.ts';

test.each([
  ['www.acme.ro', 'www.acme.ro'],
  ['  Acme.RO ', 'acme.ro'],
  ['https://shop.acme.ro:8443/cart?x=1', 'shop.acme.ro'],
  ['acme.ro/cart', 'acme.ro'],
  ['localhost:3000', 'localhost'],
  ['brânză.ro', 'xn--brnz-coa4r.ro'],
  ['[::1]:80', '[::1]'],
  ['', ''],
  ['   ', ''],
  ['not a host', 'not a host'],
])('%j is read as %j (R10)', (typed, host) => {
  expect(hostOf(typed)).toBe(host);
});
