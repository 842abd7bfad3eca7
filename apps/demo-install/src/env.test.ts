import { expect, test } from 'vitest';
import { readSettings } from './env.ts';

test('A06: the key is read from LICENSE_KEY, and the install listens on its own machine', () => {
  expect(readSettings([], { LICENSE_KEY: 'token' })).toEqual({
    product: 'storefront',
    host: '127.0.0.1',
    port: 4100,
    token: 'token',
    tokenVariable: 'LICENSE_KEY',
    keysFile: undefined,
    server: 'http://127.0.0.1:4000',
    canonicalHost: undefined,
    dataDir: '.data/demo-install/storefront',
  });
});

test('C05: LICENSE_VARIABLE names another variable', () => {
  const env = { LICENSE_VARIABLE: 'ECOMMUS_LICENSE_JWT', ECOMMUS_LICENSE_JWT: 'token' };
  expect(readSettings([], env)).toMatchObject({
    token: 'token',
    tokenVariable: 'ECOMMUS_LICENSE_JWT',
  });
});

test('options win over variables; an empty variable is none', () => {
  const env = { PORT: '5000', LICENSE_SERVER: '', INSTALL_HOST: 'acme.ro' };
  expect(readSettings(['--port', '0', '--keys', 'k.json'], env)).toMatchObject({
    port: 0,
    keysFile: 'k.json',
    server: 'http://127.0.0.1:4000',
    canonicalHost: 'acme.ro',
  });
});

test.each(['x', '-1', '70000', '1.5'])('port %s is refused with the reason', (port) => {
  expect(() => readSettings([], { PORT: port })).toThrow('The port must be a whole number');
});

test('the product is one that the demonstration can be', () => {
  expect(readSettings(['--product', 'invoicing'], {})).toMatchObject({
    product: 'invoicing',
    dataDir: '.data/demo-install/invoicing',
  });
  expect(() => readSettings([], { LICENSE_PRODUCT: 'toString' })).toThrow(
    'The product must be storefront or invoicing; it is "toString".',
  );
});
