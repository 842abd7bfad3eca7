import type { Product } from '../catalog/product.ts';
import type { Mint } from '../claims/claims-of-license.ts';
import type { SignetError } from '../error/signet-error.ts';
import type { Result } from '../shared/result.ts';
import type { Decision } from './decision.ts';
import { expireLicense } from './expire-license.ts';
import { extendLicense } from './extend-license.ts';
import type { NewLicenseIds } from './issue-license.ts';
import type { LicenseEventType } from './license-event.ts';
import { ana, bogdan, termProduct } from './license-fixture.ts';
import type { License } from './license.ts';
import { markRefunded } from './mark-refunded.ts';
import { openInstallWindow } from './open-install-window.ts';
import { refundLicense } from './refund-license.ts';
import { reinstateLicense } from './reinstate-license.ts';
import { renewSupport } from './renew-support.ts';
import { resendLicense } from './resend-license.ts';
import { revokeLicense } from './revoke-license.ts';
import { suspendLicense } from './suspend-license.ts';
import { transferLicense } from './transfer-license.ts';
import { upgradeLicense } from './upgrade-license.ts';

/** Everything that can happen to a license that exists. */
export type ActionName = Exclude<LicenseEventType, 'license.issue'>;

/** What an action is decided with: the mint, the product and the number that the action takes, if any. */
export interface ActionContext {
  readonly mint: Mint & NewLicenseIds;
  readonly product?: Product;
  readonly days?: number;
}

type Act = (license: License, context: ActionContext) => Result<Decision, SignetError>;

const confirmed = { confirmationFromOld: true, confirmationFromNew: true };
const reason = 'asked for by the holder';
const refundId = 're_01_fixture';

/** Every action with a command that nothing is wrong with; a new event does not compile without its row. */
export const everyAction: Readonly<Record<ActionName, Act>> = {
  'license.resend': (license, { mint }) => resendLicense(license, mint),
  'license.transfer': (license, { mint }) => {
    const newHolder = license.holder.email === bogdan.email ? ana : bogdan;
    return transferLicense(license, { newHolder, ...confirmed }, mint);
  },
  'license.revoke': (license, { mint }) =>
    revokeLicense(license, { reasonCode: 'other', reason, tellCustomer: true }, mint.now),
  'license.suspend': (license, { mint }) => suspendLicense(license, { reason }, mint.now),
  'license.reinstate': (license, { mint }) => reinstateLicense(license, mint.now),
  'license.refund': (license, { mint }) => refundLicense(license, { refundId }, mint.now),
  'license.mark_refunded': (license, { mint }) => markRefunded(license, { refundId }, mint.now),
  'license.extend': (license, { mint, days = 30 }) => extendLicense(license, { days }, mint),
  'license.renew_support': (license, { mint, days = 30 }) =>
    renewSupport(license, { period: `${days}d` }, mint),
  'license.upgrade': (license, { mint, product = termProduct }) =>
    upgradeLicense(
      license,
      { tier: 'enterprise', kind: 'perpetual', term: null },
      { product, mint },
    ),
  'license.multi_install_window': (license, { mint }) => openInstallWindow(license, mint.now),
  'license.expire': (license, { mint }) => expireLicense(license, mint.now),
};

/** The names of the actions. */
export const actionNames = Object.keys(everyAction).filter(isActionName);

/** Whether a text is the name of an action. */
export function isActionName(name: string): name is ActionName {
  return Object.hasOwn(everyAction, name);
}
