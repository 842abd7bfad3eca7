import type { LocalizedText } from '../catalog/localized-text.ts';
import type { SignetErrorOf } from '../error/signet-error.ts';
import { failed, passed } from '../explanation/explain-step.ts';
import type { Explanation } from '../explanation/explanation.ts';
import { type LocalKind, localKind } from './local-host.ts';
import { type BindingMatch, matchesBinding } from './matches-binding.ts';
import { normalizeHost } from './normalize-host.ts';

/** Which rule decided about a host. */
export type HostReason = LocalKind | BindingMatch['match'] | 'not-a-host';

/** Whether a license may serve a host, and which rule says so. */
export type HostVerdict = {
  readonly reason: HostReason;
  readonly explanation: Explanation;
} & (
  | { readonly allowed: true; readonly host: string }
  | {
      readonly allowed: false;
      /** `null` when the header is not a legal host. */
      readonly host: string | null;
      readonly error: SignetErrorOf<'domain_not_licensed'>;
    }
);

/** A longer header is no host name; an error message repeats only its beginning. */
const MAX_SHOWN = 253;

const localTexts: Readonly<Record<LocalKind, LocalizedText>> = {
  'local-name': {
    en: 'Local names work with every license.',
    ro: 'Numele locale funcționează cu orice licență.',
  },
  loopback: {
    en: 'Loopback addresses work with every license.',
    ro: 'Adresele de loopback funcționează cu orice licență.',
  },
  'link-local': {
    en: 'Link-local addresses work with every license.',
    ro: 'Adresele link-local funcționează cu orice licență.',
  },
  private: {
    en: 'Private addresses work with every license.',
    ro: 'Adresele private funcționează cu orice licență.',
  },
};

/**
 * Judges a request's `Host` header against a license's bound roots (C19–C23, C42, R10). Never
 * throws, whatever the header; costs microseconds, and callers cache it per host.
 */
export function hostVerdict(header: string, domains: readonly string[]): HostVerdict {
  const normalized = normalizeHost(header);
  if (!normalized.ok) return refuse({ header, host: null, reason: 'not-a-host' }, domains);
  const host = normalized.value;
  const local = localKind(host);
  if (local !== undefined) return allow({ host, reason: local, text: localTexts[local] }, domains);
  const found = matchesBinding(host, domains);
  if (found.match !== 'root' && found.match !== 'subdomain') {
    return refuse({ header, host, reason: found.match }, domains);
  }
  return allow({ host, reason: found.match, text: boundText(host, found.root) }, domains);
}

function boundText(host: string, root: string): LocalizedText {
  return host === root
    ? { en: `${host} is a bound domain.`, ro: `${host} este un domeniu legat.` }
    : {
        en: `${host} is a subdomain of the bound domain ${root}.`,
        ro: `${host} este un subdomeniu al domeniului legat ${root}.`,
      };
}

function allow(
  found: { readonly host: string; readonly reason: HostReason; readonly text: LocalizedText },
  domains: readonly string[],
): HostVerdict {
  const { host, reason, text } = found;
  const looked = { rule: `binding.${reason}`, input: host, threshold: domains };
  return { allowed: true, host, reason, explanation: [passed(looked, text)] };
}

function refuse(
  found: {
    readonly header: string;
    readonly host: string | null;
    readonly reason: HostReason;
  },
  domains: readonly string[],
): HostVerdict {
  const { host, reason } = found;
  const shown = host ?? found.header.slice(0, MAX_SHOWN);
  const error = { code: 'domain_not_licensed', host: shown, domains } as const;
  const looked = { rule: `binding.${reason}`, input: shown, threshold: domains };
  return { allowed: false, host, reason, error, explanation: [failed(looked, error)] };
}
