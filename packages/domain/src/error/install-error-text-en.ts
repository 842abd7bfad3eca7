import type { InstallErrorTexts } from './error-text.ts';
import { formatDay } from './format-day.ts';
import { tokenProblemEn } from './problem-text-en.ts';
import type { ErrorFacts } from './signet-error.ts';

const grants = { theme: 'Theme', plugin: 'Plugin', niche_package: 'Niche package' } as const;
const blocked = {
  revoked: { error: 'The license was revoked.', fix: 'Ask the vendor why, or buy a new license.' },
  suspended: { error: 'The license is suspended.', fix: 'Ask the vendor to reinstate it.' },
  version: {
    error: 'This version was released after the support window of the license ended.',
    fix: 'Renew support, or go back to the last version inside the window.',
  },
} as const;

/** The English text of every error that an install tells by itself: all that a shipped product carries. */
export const installErrorTextEn: InstallErrorTexts = {
  PLAN_LIMIT: (facts) => ({
    error: planLimit(facts),
    fix:
      facts.needs === undefined
        ? 'Ask the vendor which plan allows it.'
        : `Upgrade to ${facts.needs}.`,
  }),
  domain_not_licensed: ({ host, domains }) => ({
    error: `Host ${host} is not under ${domains.join(', ') || 'any bound domain'}.`,
    fix: `Let the proxy forward the original Host header, or add a license for ${host}.`,
  }),
  license_denied: ({ grant, name }) => ({
    error: `${grants[grant]} ${name} is not in this license.`,
    fix: 'Add it in the portal; the new key arrives with the next heartbeat.',
  }),
  LICENSE_BLOCKED: ({ cause }) => blocked[cause],
  NOT_ACTIVATED: () => ({
    error: 'This installation has no activated license.',
    fix: 'Enter the license key under Settings > Licensing.',
  }),
  LICENSE_MISSING: () => ({
    error: 'No license key is configured.',
    fix: 'Add the LICENSE_KEY line from the portal, then restart.',
  }),
  LICENSE_MALFORMED: ({ problem, detail }) => tokenProblemEn[problem](detail),
  LICENSE_BAD_SIGNATURE: ({ kid }) => ({
    error: `The key was changed after it was signed with ${kid}.`,
    fix: 'Paste the original key; never edit it.',
  }),
  LICENSE_UNKNOWN_KID: ({ kid, accepted }) => ({
    error: `Signed with ${kid}; this build accepts ${accepted.join(', ') || 'no keys'}.`,
    fix: 'Update the app, or ask for a re-send signed with an accepted key.',
  }),
  LICENSE_WRONG_PRODUCT: ({ product, expected }) => ({
    error: `The key is for ${product}; this product is ${expected}.`,
    fix: `Configure the key of ${expected}.`,
  }),
  LICENSE_EXPIRED: ({ at }) => ({
    error: `The license expired on ${formatDay(at, 'en')}.`,
    fix: 'Renew it in the portal.',
  }),
  LICENSE_REVOKED: ({ reason }) => ({
    error: `The license was revoked (${reason}).`,
    fix: 'Ask the vendor why, or buy a new license.',
  }),
  LICENSE_SUSPENDED: () => blocked.suspended,
  TRIAL_ENDED: ({ at }) => ({
    error: `The trial ended on ${formatDay(at, 'en')}.`,
    fix: 'Upgrade to continue; no data was touched, and the admin is still open.',
  }),
};

function planLimit({ featureName, limit, current }: ErrorFacts['PLAN_LIMIT']): string {
  const verb = featureName.singular === true ? 'is' : 'are';
  if (limit === undefined || limit === 0) {
    return `${featureName.en} ${verb} not available on your plan.`;
  }
  const asked = current === undefined ? '' : `; this would make ${current}`;
  return `${featureName.en} ${verb} limited to ${limit} on your plan${asked}.`;
}
