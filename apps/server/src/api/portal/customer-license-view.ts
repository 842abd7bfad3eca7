import { findProduct } from '@signet/domain/catalog/define-catalog';
import type { Product } from '@signet/domain/catalog/product';
import type { License } from '@signet/domain/license/license';
import type { StoredLicense } from '@signet/use-cases/ports/license-store';
import * as z from 'zod';
import type { ApiContext } from '../api-context.ts';
import { heardOf } from '../license/heard-of.ts';
import { licenseView, viewLicense } from '../license/license-view.ts';
import { runtimeOf } from '../license/runtime-of.ts';

const text = z.object({ en: z.string(), ro: z.string() });
const texts = z.record(z.string(), text);

/** The vendor's words for what a license carries, in both languages. */
const wording = z.object({
  product: text,
  tier: text,
  /** By name; what the catalog no longer has is missing. */
  features: texts,
  limits: texts,
  /** The variable in which installs keep their key, e.g. `LICENSE_KEY`. */
  environmentVariable: z.string().nullable(),
});

/** A license as its own customer sees it: with words, and with what works now. */
export const customerLicense = licenseView
  .extend({
    wording,
    /** What an install that knows the status may do; `null` when the newest token's record is gone. */
    works: z
      .object({
        core: z.boolean(),
        cloud: z.boolean(),
        updates: z.boolean(),
        support: z.boolean(),
        downloads: z.boolean(),
      })
      .nullable(),
  })
  .meta({ id: 'CustomerLicense' });

/** A page of the customer's licenses. */
export const customerLicensePage = z.object({
  items: z.array(customerLicense),
  nextCursor: z.string().nullable(),
  total: z.int(),
});

/** Draws a license for its customer; the operator's reason for a revocation is not theirs to read. */
export async function viewCustomerLicense(
  ctx: ApiContext,
  stored: StoredLicense,
): Promise<z.infer<typeof customerLicense>> {
  const { license } = stored;
  const product = findProduct(ctx.deps.license.catalog, license.product);
  const heard = await heardOf(ctx.deps, license.id);
  const runtime = await runtimeOf(ctx.deps.license, stored, heard.pulse?.lastAt ?? null);
  return {
    ...viewLicense(stored, heard),
    revokeReason: null,
    wording: viewWording(license, product),
    works: runtime === null ? null : { ...runtime.capabilities },
  };
}

function viewWording(license: License, product: Product | undefined) {
  const plain = (name: string) => ({ en: name, ro: name });
  return {
    product: product?.name ?? plain(license.product),
    tier: product?.tiers[license.tier]?.name ?? plain(license.tier),
    features: pick(product?.flags, license.features),
    limits: pick(product?.limits, Object.keys(license.limits)),
    environmentVariable: product?.environmentVariable ?? null,
  };
}

function pick(declared: Product['flags'] | undefined, names: readonly string[]) {
  return Object.fromEntries(
    names.flatMap((name) => {
      const label = declared?.[name];
      return label === undefined ? [] : [[name, { en: label.en, ro: label.ro }]];
    }),
  );
}
