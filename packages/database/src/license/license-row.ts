import type { License, LicenseHolder, LicenseTerms } from '@signet/domain/license/license';
import { assertNever } from '@signet/domain/shared/assert-never';
import { foldText } from '@signet/use-cases/ports/fold-text';
import { searchTextOfLicense } from '@signet/use-cases/ports/license-order';
import type { StoredLicense } from '@signet/use-cases/ports/license-store';
import type { Insertable, Selectable } from 'kysely';
import { toJson } from '../guard/unstorable-text.ts';
import { toDate, toUnix } from '../instant.ts';
import type { LicenseTable } from '../schema.ts';

type Row = Selectable<LicenseTable>;
type NewRow = Omit<Insertable<LicenseTable>, 'version' | 'created_at'>;

/** The record that a row holds. */
export function licenseOfRow(row: Row): StoredLicense {
  return {
    license: withStatus(row, termsOfRow(row)),
    version: row.version,
    createdAt: toUnix(row.created_at),
  };
}

/** A record's columns; every column of a status that it does not have is emptied. */
export function rowOfLicense(license: License): NewRow {
  const { holder } = license;
  return {
    ...termColumns(license),
    ...noFacts,
    ...factColumns(license),
    status: license.status,
    domain_sort: license.domains[0] ?? '',
    customer_sort: foldText(holder.company ?? holder.email),
    search: searchTextOfLicense(license),
  };
}

function termColumns(terms: LicenseTerms) {
  const { holder } = terms;
  return {
    id: terms.id,
    product: terms.product,
    tier: terms.tier,
    kind: terms.kind,
    account_id: holder.accountId,
    customer_email: holder.email,
    customer_company: holder.company,
    customer_cif: holder.cif,
    locale: holder.locale,
    domains: terms.domains,
    redirect_domains: terms.redirectDomains,
    features: terms.features,
    limits: toJson(terms.limits),
    themes: terms.themes,
    plugins: terms.plugins,
    niche_packages: terms.nichePackages,
    early_adopter: terms.earlyAdopter,
    issued_at: toDate(terms.issuedAt),
    expires_at: toDate(terms.expiresAt),
    support_until: toDate(terms.supportUntil),
    generation: terms.generation,
    kid: terms.kid,
    jti: terms.jti,
    install_id: terms.installId,
    payment_id: terms.paymentId,
    transferred_from: terms.transferredFrom,
    multi_install_from: toDate(terms.multiInstallWindow?.from ?? null),
    multi_install_until: toDate(terms.multiInstallWindow?.until ?? null),
  };
}

const noFacts = {
  suspended_at: null,
  suspend_reason: null,
  expired_at: null,
  revoked_at: null,
  revoke_code: null,
  revoke_reason: null,
  refund_id: null,
  transferred_at: null,
  transferred_to: null,
};

function factColumns(license: License): Partial<NewRow> {
  switch (license.status) {
    case 'active':
      return {};
    case 'suspended':
      return {
        suspended_at: toDate(license.suspendedAt),
        suspend_reason: license.suspendReason,
      };
    case 'expired':
      return { expired_at: toDate(license.expiredAt) };
    case 'revoked':
      return {
        revoked_at: toDate(license.revokedAt),
        revoke_code: license.revokeReason.code,
        revoke_reason: license.revokeReason.text,
      };
    case 'refunded':
      return { revoked_at: toDate(license.revokedAt), refund_id: license.refundId };
    case 'transferred':
      return {
        transferred_at: toDate(license.transferredAt),
        transferred_to: license.transferredTo,
      };
    default:
      return assertNever(license);
  }
}

function termsOfRow(row: Row): LicenseTerms {
  return {
    id: row.id,
    product: row.product,
    tier: row.tier,
    kind: row.kind,
    holder: holderOfRow(row),
    domains: row.domains,
    redirectDomains: row.redirect_domains,
    features: row.features,
    limits: row.limits,
    themes: row.themes,
    plugins: row.plugins,
    nichePackages: row.niche_packages,
    earlyAdopter: row.early_adopter,
    issuedAt: toUnix(row.issued_at),
    expiresAt: toUnix(row.expires_at),
    supportUntil: toUnix(row.support_until),
    generation: row.generation,
    kid: row.kid,
    jti: row.jti,
    installId: row.install_id,
    paymentId: row.payment_id,
    transferredFrom: row.transferred_from,
    multiInstallWindow: windowOfRow(row),
  };
}

function windowOfRow({ multi_install_from: from, multi_install_until: until }: Row) {
  return from === null || until === null ? null : { from: toUnix(from), until: toUnix(until) };
}

function holderOfRow(row: Row): LicenseHolder {
  return {
    accountId: row.account_id,
    email: row.customer_email,
    company: row.customer_company,
    cif: row.customer_cif,
    locale: row.locale,
  };
}

function withStatus(row: Row, terms: LicenseTerms): License {
  const { status } = row;
  switch (status) {
    case 'active':
      return { ...terms, status };
    case 'suspended': {
      const suspendedAt = toUnix(present(row, 'suspended_at'));
      return { ...terms, status, suspendedAt, suspendReason: present(row, 'suspend_reason') };
    }
    case 'expired':
      return { ...terms, status, expiredAt: toUnix(present(row, 'expired_at')) };
    case 'revoked': {
      const revokeReason = {
        code: present(row, 'revoke_code'),
        text: present(row, 'revoke_reason'),
      };
      return { ...terms, status, revokedAt: toUnix(present(row, 'revoked_at')), revokeReason };
    }
    case 'refunded': {
      const revokedAt = toUnix(present(row, 'revoked_at'));
      return { ...terms, status, revokedAt, refundId: present(row, 'refund_id') };
    }
    case 'transferred': {
      const transferredAt = toUnix(present(row, 'transferred_at'));
      return { ...terms, status, transferredAt, transferredTo: present(row, 'transferred_to') };
    }
    default:
      return assertNever(status);
  }
}

/** A fact of the row's status; the table's check makes sure that it is there. */
export function present<R extends Pick<Row, 'id' | 'status'>, C extends keyof R & string>(
  row: R,
  column: C,
): NonNullable<R[C]> {
  const value = row[column];
  if (value === null || value === undefined)
    throw new Error(`License ${row.id} is ${row.status} without ${column}`);
  return value;
}
