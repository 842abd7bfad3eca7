import { getDomain, getPublicSuffix } from 'tldts';

/** Private suffixes count: `acme.github.io` is a root of its own, `github.io` is nobody's (R9). */
const options = {
  allowPrivateDomains: true,
  extractHostname: false,
  validateHostname: false,
} as const;

/** The registrable root (eTLD+1) of a normalized host name; null for a public suffix or an IP address (C19, C23). */
export function registrableDomain(host: string): string | null {
  return getDomain(host, options);
}

/** Whether the name is itself a public suffix, in the ICANN or in the private section. */
export function isPublicSuffix(host: string): boolean {
  return getPublicSuffix(host, options) === host;
}
