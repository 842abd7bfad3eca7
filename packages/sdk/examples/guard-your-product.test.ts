import { readFileSync } from 'node:fs';
import { catalog } from '@signet/catalog/catalog';
import { createLicense } from '@signet/sdk';
import { expect, test } from 'vitest';
import { tokenOf, vendorKeys } from '../src/token/sample-token-fixture.ts';
import { openReports } from './guard-your-product.ts';

test('A31–A33: the sample opens with the flag and says what to do without it', async () => {
  const withFlag = tokenOf({ features: ['audit_log'], domain_binding: ['acme.ro'] });
  expect(await openReports(vendorKeys, withFlag)).toEqual({ status: 200, host: true });
  expect(await openReports(vendorKeys, tokenOf({ features: [] }))).toMatchObject({
    status: 402,
    body: { code: 'PLAN_LIMIT', docs: '/docs/errors/PLAN_LIMIT' },
  });
});

test('a mistyped feature does not compile', async () => {
  const options = { catalog, product: 'storefront', keys: vendorKeys, token: tokenOf() } as const;
  const license = await createLicense(options);
  // @ts-expect-error the catalog has audit_log
  expect(() => license.require('audit_logg')).toThrow('audit_logg');
});

test('the README shows this very code', () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
  const code = read('guard-your-product.ts').replace(/\/\*\*.*\*\/\n/, '');
  expect(read('../../../README.md')).toContain(`\`\`\`ts\n${code}\`\`\``);
});
