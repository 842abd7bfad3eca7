import type { DomainProblemTexts, ErrorText, TokenProblemTexts } from './error-text.ts';
import type { ErrorFacts } from './signet-error.ts';

const copyAgain = 'Copy the key again with “Copy .env line” and keep it on one line.';
const askForResend = 'Ask the vendor to re-send the license.';

export const tokenProblemEn: TokenProblemTexts = {
  'too-large': () => ({ error: 'The key is larger than 16 KB; no license is.', fix: copyAgain }),
  parts: (detail) => ({
    error: isCount(detail)
      ? `The key has ${detail} ${detail === '1' ? 'part' : 'parts'}; a license has 3.`
      : 'The key does not have the 3 parts of a license.',
    fix: copyAgain,
  }),
  encoding: () => ({
    error: 'The key contains characters that a license never has, such as spaces, quotes or “=”.',
    fix: copyAgain,
  }),
  header: (detail) => ({
    error: `The header of the key is not that of a license${about(detail)}.`,
    fix: askForResend,
  }),
  type: (detail) => ({
    error: `The key is a signed object of another type${about(detail)}, not a license.`,
    fix: 'Configure the license key, not a receipt, a key ring or a revocation list.',
  }),
  json: () => ({ error: 'The content of the key is not readable as JSON.', fix: copyAgain }),
  claims: (detail) => ({
    error: `A claim of the key is missing or has a form it cannot have${about(detail)}.`,
    fix: askForResend,
  }),
  twins: (detail) => ({
    error: `The key says two different things about the same fact${about(detail)}.`,
    fix: askForResend,
  }),
};

export const domainProblemEn: DomainProblemTexts = {
  'not-a-host': (domain) => ({
    error: `“${domain}” is not a domain name.`,
    fix: 'Enter the domain of the site, for example acme.ro.',
  }),
  'public-suffix': (domain) => ({
    error: `“${domain}” is a public suffix: everyone registers names under it.`,
    fix: `Enter the registered name under it, for example acme.${domain}.`,
  }),
  'ip-address': (domain) => ({
    error: `“${domain}” is an IP address, and a license is bound to domain names.`,
    fix: 'Enter the domain of the site. Private addresses work without being bound.',
  }),
  wildcard: (domain) => ({
    error: `“${domain}” contains a wildcard.`,
    fix: 'Enter the root alone: every subdomain of it is included.',
  }),
  'local-name': (domain) => ({
    error: `“${domain}” is a local name; local names work with every license.`,
    fix: 'Leave it out and enter the public domain of the site.',
  }),
  'too-many': (domain) => ({
    error: `“${domain}” is the sixth redirect domain; a license has at most 5.`,
    fix: 'Leave out a redirect domain, or issue a second license.',
  }),
};

/** What a request without the right to it is told: from another site, or for a premium package (C44). */
export function forbiddenEn({ name, cause }: ErrorFacts['forbidden']): ErrorText {
  if (name === 'origin') {
    return {
      error: 'The request came from another web site.',
      fix: 'Open Signet at its own address and repeat the action there.',
    };
  }
  const what = name ?? 'this package';
  return cause === 'license'
    ? {
        error: `No license behind this token allows downloading ${what}.`,
        fix: 'Look at the license in the portal: it says what it carries and what became of it.',
      }
    : {
        error: `The registry token for ${what} is missing or was revoked.`,
        fix: 'Create a new token in the portal under Developer.',
      };
}

function isCount(detail: string | undefined): detail is string {
  return detail !== undefined && /^\d+$/.test(detail);
}

function about(detail: string | undefined): string {
  return detail === undefined ? '' : ` (${detail})`;
}
