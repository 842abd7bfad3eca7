import { countEn, percent } from './count-noun.ts';
import type { ErrorTexts } from './error-text.ts';
import { formatDay } from './format-day.ts';
import { installErrorTextEn } from './install-error-text-en.ts';
import { domainProblemEn, forbiddenEn } from './problem-text-en.ts';
import type { ErrorFacts } from './signet-error.ts';

const counted: Readonly<Record<string, readonly [string, string]>> = {
  domain_binding: ['domain', 'domains'],
  niche_packages: ['niche package', 'niche packages'],
};

/** The English text of every error: the fact with its numbers and dates, then the next-best action. */
export const errorTextEn: ErrorTexts = {
  ...installErrorTextEn,
  TIER_LIMIT: (facts) => ({
    error: tierLimit(facts),
    fix:
      facts.needs === undefined
        ? 'Ask for less: no tier on sale allows it for this kind of license.'
        : `Choose the tier ${facts.needs}, or ask for less.`,
  }),
  forbidden: forbiddenEn,
  ROLE_REQUIRED: ({ needs }) => ({
    error: `This needs the role ${needs}.`,
    fix: `Ask someone with the role ${needs}.`,
  }),
  SUPPORT_ENDED: ({ at }) => ({
    error: at === null ? 'The license has no support.' : `Support ended on ${formatDay(at, 'en')}.`,
    fix: 'Renew support in the portal; the product itself keeps running.',
  }),
  LICENSE_NOT_ACTIVE: ({ status }) => ({
    error: `The license is ${status}; this needs an active one.`,
    fix: 'Open the license to see what its status allows.',
  }),
  CANNOT_EXTEND_LIFETIME: () => ({
    error: 'A lifetime license never expires.',
    fix: 'Extend its support instead.',
  }),
  CONCURRENT_CHANGE: () => ({
    error: 'Someone changed this record after it was read.',
    fix: 'Reload it, look at what changed, then repeat.',
  }),
  IDEMPOTENCY_MISMATCH: () => ({
    error: 'This Idempotency-Key was used with a different request.',
    fix: 'Send a new key with a new request.',
  }),
  KEY_ADOPTION_LOW: ({ kid, confirmed, counted: total }) => ({
    error: `${confirmed} of ${countEn(total, 'install', 'installs')} accept ${kid} (${percent(confirmed, total)} %); signing with it needs more than 95 %.`,
    fix: 'Ship the public key with the next release and wait for heartbeats.',
  }),
  KEY_IN_USE: ({ kid, licenses }) => ({
    error: `${countEn(licenses.length, 'license is', 'licenses are')} still signed with ${kid}: ${firstOf(licenses)}.`,
    fix: 'Re-issue them with the active key, then retire it.',
  }),
  REFUND_WINDOW_CLOSED: ({ at }) => ({
    error: `The refund window closed on ${formatDay(at, 'en')}.`,
    fix: 'Revoke the license, refund in the Stripe dashboard, then mark it as refunded.',
  }),
  CONFIRMATION_REQUIRED: ({ param }) => ({
    error: `A transfer needs the agreement of both owners; ${param} is not given.`,
    fix: 'Ask both owners to agree, then confirm both.',
  }),
  KIND_DEFERRED: ({ kind }) => ({
    error: `Licenses of kind ${kind} are not issued yet.`,
    fix: 'Choose another kind.',
  }),
  REASON_REQUIRED: ({ minimum }) => ({
    error: `The reason is shorter than ${countEn(minimum, 'character', 'characters')}.`,
    fix: 'Write what happened, for whoever reads the audit log later.',
  }),
  DOMAIN_INVALID: ({ domain, problem }) => domainProblemEn[problem](domain),
  VALIDATION: ({ param, detail }) => ({
    error: `${param}: ${detail.en}`,
    fix: `Change ${param} and send the request again.`,
  }),
  UNAUTHENTICATED: () => ({
    error: 'This request carries no session and no API key that is known here.',
    fix: 'Sign in, or send a current API key.',
  }),
  NOT_FOUND: ({ what }) => ({
    error: `No ${what} has this id.`,
    fix: 'Check the id; it may belong to another account.',
  }),
  PAYLOAD_TOO_LARGE: ({ limit }) => ({
    error: `The request is larger than ${countEn(limit, 'byte', 'bytes')}.`,
    fix: 'Send less at once.',
  }),
  RATE_LIMITED: ({ retryAfter }) => ({
    error: `Too many requests came from this address; the next is answered in ${retryAfter} s.`,
    fix: `Wait ${retryAfter} s, then try again.`,
  }),
  UNAVAILABLE: ({ retryAfter }) => ({
    error: 'The server cannot answer at the moment.',
    fix: `Try again in ${retryAfter} s. Installed products keep running.`,
  }),
  INTERNAL: () => ({
    error: 'The server failed to answer this request.',
    fix: 'Try again. If it stays, give support the request id.',
  }),
};

function tierLimit({ param, feature, tier, limit, current }: ErrorFacts['TIER_LIMIT']): string {
  if (feature !== undefined) return `${feature} is not part of the tier ${tier}.`;
  const [one, many] = counted[param] ?? [param, param];
  return `The tier ${tier} allows ${countEn(limit, one, many)}; ${current} were asked for.`;
}

function firstOf(names: readonly string[]): string {
  const rest = names.length - 5;
  return names.slice(0, 5).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
