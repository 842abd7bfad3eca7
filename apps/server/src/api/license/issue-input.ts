import { licenseKinds } from '@signet/domain/catalog/product';
import type { IssueInput as IssueCommand } from '@signet/use-cases/license/issue-license';
import * as z from 'zod';
import { customerFields, names } from './input-fields.ts';
import { readSupportPeriod, supportPeriodField } from './support-period.ts';
import { readTerm, termFields } from './term-input.ts';

const grants = {
  product: z
    .string()
    .max(64)
    .optional()
    .meta({ description: "Default: the catalog's default product" }),
  tier: z.string().min(1).max(64),
  kind: z.enum(licenseKinds).default('perpetual'),
  ...termFields,
  nichePackages: names.default([]),
  licensedPlugins: names.default([]),
  licensedThemes: names.default([]),
  features: names.nullable().default(null),
  domainBinding: z.array(z.string().max(1024)).max(200).default([]),
  redirectDomains: z.array(z.string().max(1024)).max(50).default([]),
  supportPeriod: supportPeriodField.nullable().default(null),
  earlyAdopter: z.boolean().default(false),
  sendEmail: z.boolean().default(true),
};

/** The body of an issue (B02–B15). */
export const issueInput = z.strictObject({
  customerEmail: customerFields.email,
  customerCompany: customerFields.company,
  customerCif: customerFields.cif,
  locale: customerFields.locale,
  ...grants,
});

/** The same for a preview: an address that is not typed yet is assumed given. */
export const issuePreviewInput = issueInput.extend({
  customerEmail: customerFields.email.optional(),
});

/** What an issue asks for, in the words of the use case. */
export function readIssue(input: z.infer<typeof issueInput>, defaultProduct: string): IssueCommand {
  return {
    product: input.product ?? defaultProduct,
    tier: input.tier,
    kind: input.kind,
    term: readTerm(input),
    holder: {
      email: input.customerEmail,
      company: input.customerCompany,
      cif: input.customerCif,
      locale: input.locale,
    },
    domains: input.domainBinding,
    redirectDomains: input.redirectDomains,
    features: input.features,
    themes: input.licensedThemes,
    plugins: input.licensedPlugins,
    nichePackages: input.nichePackages,
    supportPeriod: input.supportPeriod === null ? null : readSupportPeriod(input.supportPeriod),
    earlyAdopter: input.earlyAdopter,
    sendEmail: input.sendEmail,
  };
}
