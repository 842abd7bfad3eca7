import type { RevocationEntry, RevocationsClaims } from '../claims/revocations-claim-table.ts';
import { formatDay } from '../error/format-day.ts';
import { failed, noted, passed } from '../explanation/explain-step.ts';
import type { ExplanationStep } from '../explanation/explanation.ts';
import type { UnixSeconds } from '../shared/duration.ts';

/**
 * What a revocation list says of a license: that it is on it, that it is not, or that it was not on
 * a list that is no longer the newest (R19). A late list refuses nothing by being late.
 */
export function explainRevocation(
  list: Pick<RevocationsClaims, 'version' | 'next_update'>,
  entry: Pick<RevocationEntry, 'code'> | undefined,
  now: UnixSeconds,
): ExplanationStep {
  const { version, next_update: nextUpdate } = list;
  const looked = { rule: 'authority.list', input: entry?.code ?? null, threshold: version };
  if (entry !== undefined) return failed(looked, { code: 'LICENSE_REVOKED', reason: entry.code });
  if (now >= nextUpdate) {
    const text = {
      en: `The license is not on revocation list ${version}; a newer list was to be expected on ${formatDay(nextUpdate, 'en')}.`,
      ro: `Licența nu este pe lista de revocări ${version}; o listă mai nouă era așteptată pe ${formatDay(nextUpdate, 'ro')}.`,
    };
    return noted(looked, text, fetchNewer);
  }
  return passed(looked, {
    en: `The license is not on revocation list ${version}.`,
    ro: `Licența nu este pe lista de revocări ${version}.`,
  });
}

const fetchNewer = {
  en: 'Fetch the newest list from /.well-known/signet/revocations of the license server.',
  ro: 'Descarcă lista cea mai nouă de la /.well-known/signet/revocations al serverului de licențe.',
};
