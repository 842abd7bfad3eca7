import { catalog } from '@signet/catalog/catalog';
import { expect, test } from 'vitest';
import { as, openServer } from '../../server-fixture.ts';
import { npmrcLines } from './npmrc-lines.ts';

test.each([
  ['https://npm.vendor.test', '//npm.vendor.test/:_authToken=${NPM_REGISTRY_TOKEN}'],
  [
    'http://npm.vendor.test:4873/private',
    '//npm.vendor.test:4873/private/:_authToken=${NPM_REGISTRY_TOKEN}',
  ],
])('C44: %s is named for each scope once, and with the place of the token', (registry, auth) => {
  expect(npmrcLines(catalog, registry)).toEqual([
    `@storefront-plugin:registry=${registry}/`,
    `@storefront-theme:registry=${registry}/`,
    auth,
  ]);
});

test('C44, C47: the portal is told of the vendor’s own registry', async () => {
  const npmUrl = 'https://npm.vendor.test';
  const { deps } = await openServer();
  const { app } = await openServer({ deps: { registry: { ...deps.registry, npmUrl } } });
  const url = '/trpc/portal.registryToken.get';
  const answer = await app.inject({ method: 'GET', url, headers: as.customer('ana@acme.ro') });
  const { result } = answer.json<{ readonly result: { readonly data: object } }>();
  expect(result.data).toEqual({ createdAt: null, npmrc: npmrcLines(catalog, npmUrl) });
});
