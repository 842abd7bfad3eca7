import type { ApiError } from '@signet/ui/api/api-error';
import type { FormError } from '@signet/ui/form/form-errors.tsx';
import { m } from '@signet/ui/messages';
import type { call } from '../../api/api.ts';
import type { ProductView } from '../../catalog/use-catalog.ts';

/** The drawer's fields, all text so that the tab can keep them as a draft (U9); lists are comma-separated. */
export const emptyIssue = {
  product: '',
  tier: '',
  kind: 'perpetual',
  /** The offer that a term is as long as, or `days`. */
  term: '',
  days: '',
  email: '',
  company: '',
  cif: '',
  locale: '',
  domains: '',
  redirects: '',
  niches: '',
  plugins: '',
  themes: '',
  features: '',
  support: '',
  early: '',
  mail: 'yes',
};

/** What a change of product takes back: its terms may be others. */
export const emptyTerm = { kind: 'perpetual', term: '', days: '' };

/** Stands among the offers for a term of its own length; no offer's name is written with a space. */
export const OWN_DAYS = 'own days';

export type IssueForm = Readonly<Record<keyof typeof emptyIssue, string>>;
export type IssueInput = Parameters<typeof call.license.issue.mutate>[0];

/** The words of a list field: commas, spaces and line breaks part them, so that a pasted list works. */
export const words = (text: string): string[] =>
  text.split(/[\s,;]+/u).filter((word) => word !== '');

/** What the form asks for, in the words of the API. */
export function issueInput(form: IssueForm, product: ProductView | undefined): IssueInput {
  const tier = product?.tiers.find(({ name }) => name === form.tier);
  const features = words(form.features).filter((name) => tier?.grantable.includes(name) === true);
  const locale = form.locale === 'en' || form.locale === 'ro' ? form.locale : null;
  return {
    product: form.product === '' ? undefined : form.product,
    tier: form.tier,
    kind: form.kind === 'trial' || form.kind === 'term' ? form.kind : 'perpetual',
    ...termOf(form),
    customerEmail: form.email.trim(),
    customerCompany: form.company.trim() === '' ? null : form.company.trim(),
    customerCif: form.cif.trim() === '' ? null : form.cif.trim(),
    locale,
    domainBinding: words(form.domains),
    redirectDomains: words(form.redirects),
    nichePackages: words(form.niches),
    licensedPlugins: words(form.plugins),
    licensedThemes: words(form.themes),
    features: features.length === 0 ? null : features,
    supportPeriod: form.support === '' || form.kind === 'trial' ? null : form.support,
    earlyAdopter: form.early === 'yes',
    sendEmail: form.mail === 'yes',
  };
}

/** How long a term is: an offer's length, or days of its own; nothing for other kinds. */
function termOf({ kind, term, days }: IssueForm): Pick<IssueInput, 'offer' | 'validityDays'> {
  if (kind !== 'term') return { offer: null, validityDays: null };
  if (term !== OWN_DAYS) return { offer: term === '' ? null : term, validityDays: null };
  return { offer: null, validityDays: /^\s*\d{1,6}\s*$/u.test(days) ? Number(days) : null };
}

export const isEmail = (text: string): boolean => /^\S+@\S+\.\S+$/u.test(text.trim());

/** What is missing before the server is asked; everything else is the server's to judge. */
export function issueProblems(form: IssueForm, product: ProductView | undefined): FormError[] {
  const needsDomain = product !== undefined && product.domainBinding !== 'off';
  const checks: readonly (readonly [boolean, keyof IssueForm, string])[] = [
    [!isEmail(form.email), 'email', m.setup_email_wrong()],
    [needsDomain && words(form.domains).length === 0, 'domains', m.issue_domain_missing()],
    [form.tier === '', 'tier', m.issue_tier_missing()],
    [form.kind === 'term' && form.term === '', 'term', m.issue_term_missing()],
    [
      form.kind === 'term' && form.term === OWN_DAYS && form.days.trim() === '',
      'days',
      m.issue_days_missing(),
    ],
  ];
  return checks.filter(([wrong]) => wrong).map(([, field, text]) => ({ field, text }));
}

/** Which field of the form a parameter of the API is. */
const fields: Readonly<Record<string, keyof IssueForm>> = {
  customer_email: 'email',
  customer_company: 'company',
  customer_cif: 'cif',
  domain_binding: 'domains',
  redirect_domains: 'redirects',
  niche_packages: 'niches',
  licensed_plugins: 'plugins',
  licensed_themes: 'themes',
  features: 'features',
  support_period: 'support',
  product: 'product',
  tier: 'tier',
  kind: 'kind',
  offer: 'term',
  validity_days: 'days',
};

/** A refusal of the server as a line of the form's summary, beside its field where it names one. */
export function issueRefusal(error: Pick<ApiError, 'error' | 'fix' | 'facts'>): FormError {
  const param = error.facts['param'];
  const name = typeof param === 'string' ? (param.split('.')[0] ?? '') : '';
  return { field: fields[name], text: [error.error, error.fix].filter(Boolean).join(' ') };
}
