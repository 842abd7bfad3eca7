import { catalog } from '@signet/catalog/catalog';
import type { ProductName } from '@signet/domain/catalog/define-catalog';
import { expect, expectTypeOf, test } from 'vitest';
import { signetFastify } from '../fastify/signet-fastify.ts';
import { tokenOf, vendorKeys } from '../token/sample-token-fixture.ts';
import { createLicense } from './create-license.ts';

const license = await createLicense({
  catalog,
  product: 'storefront',
  keys: vendorKeys,
  token: tokenOf(),
});

test('C03, C04: the license is typed by the catalog: literal unions, no code generation', () => {
  expectTypeOf<Parameters<typeof license.require>[0]>().toEqualTypeOf<
    'multi_tenant' | 'white_label' | 'marketplace_publisher' | 'tenant_provisioning' | 'audit_log'
  >();
  expectTypeOf<Parameters<typeof license.requireNichePackage>[0]>().toEqualTypeOf<
    'services' | 'real-estate' | 'travel' | 'ecommerce'
  >();
  expectTypeOf<Parameters<typeof license.limit>[0]>().toEqualTypeOf<never>();
  expectTypeOf<Parameters<typeof license.quota>[0]>().toEqualTypeOf<never>();
  expectTypeOf(license.tier).toEqualTypeOf<
    'community' | 'starter' | 'pro' | 'growth' | 'enterprise' | 'trial' | 'beta' | 'dev' | null
  >();
});

test('a mistyped name does not compile in the license, and is refused if untyped code asks', () => {
  // @ts-expect-error a mistyped feature
  expect(() => license.require('audit_logg')).toThrow('audit_logg are not available on your plan.');
  // @ts-expect-error a mistyped feature
  expect(license.has('audit_logg')).toBe(false);
  // @ts-expect-error a mistyped theme
  expect(() => license.requireTheme('theme-fashio')).toThrow('theme-fashio');
  // @ts-expect-error a mistyped plugin
  expect(() => license.requirePlugin('efactura')).toThrow('efactura');
  // @ts-expect-error a mistyped niche package
  expect(() => license.requireNichePackage('e-commerce')).toThrow('e-commerce');
  // @ts-expect-error the storefront declares no limits
  expect(license.limit('companies').allows(1)).toBe(false);
  // @ts-expect-error no such capability
  expect(license.can('clouds')).toBeUndefined();
  // @ts-expect-error a mistyped feature
  expect(license.explain('audit_logg').at(-1)?.outcome).toBe('fail');
});

test('a mistyped product does not compile, and is refused at start', async () => {
  // @ts-expect-error a mistyped product
  const misspelled: ProductName<typeof catalog> = 'storefrnt';
  const start = createLicense({
    catalog,
    product: misspelled,
    keys: vendorKeys,
    token: undefined,
  });
  await expect(start).rejects.toThrow('The catalog has no product "storefrnt".');
});

test('a mistyped name does not compile in a route’s gate', () => {
  const signet = signetFastify(license);
  signet.requireFeature('audit_log');
  // @ts-expect-error a mistyped feature
  signet.requireFeature('audit_logg');
  // @ts-expect-error a mistyped theme
  signet.requireLicensedTheme('theme-fashio');
  // @ts-expect-error a mistyped plugin
  signet.requireLicensedPlugin('efactura');
  // @ts-expect-error a mistyped niche package
  const gate = signet.requireNichePackage('e-commerce');
  expect(gate).toBeTypeOf('function');
});
