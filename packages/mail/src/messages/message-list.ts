import { customerSignIn, type CustomerSignInFacts } from './customer-sign-in.ts';
import { keyRotationDue, type KeyRotationDueFacts } from './key-rotation-due.ts';
import { licenseEnded, type LicenseEndedFacts } from './license-ended.ts';
import { licenseExpiring, type LicenseExpiringFacts } from './license-expiring.ts';
import { licenseExtended } from './license-extended.ts';
import type { LicenseFacts, LicenseKeyFacts } from './license-facts.ts';
import { licenseIssued } from './license-issued.ts';
import { licenseReceived, type LicenseReceivedFacts } from './license-received.ts';
import { licenseRefunded, type LicenseRefundedFacts } from './license-refunded.ts';
import { licenseReinstated } from './license-reinstated.ts';
import { licenseResent } from './license-resent.ts';
import { licenseRevoked, type LicenseRevokedFacts } from './license-revoked.ts';
import { licenseSuspended, type LicenseSuspendedFacts } from './license-suspended.ts';
import { licenseTransferred, type LicenseTransferredFacts } from './license-transferred.ts';
import { licenseUpgraded } from './license-upgraded.ts';
import type { MailMessage } from './mail-content.ts';
import { operatorSignIn, type OperatorSignInFacts } from './operator-sign-in.ts';
import { supportEnding, type SupportEndingFacts } from './support-ending.ts';
import { supportRenewed } from './support-renewed.ts';
import { trialOffer, type TrialOfferFacts } from './trial-offer.ts';

/** Every mail's name and the facts it needs. */
export interface MailMessages {
  readonly 'license-issued': LicenseKeyFacts;
  readonly 'license-resent': LicenseKeyFacts;
  readonly 'license-received': LicenseReceivedFacts;
  readonly 'license-transferred': LicenseTransferredFacts;
  readonly 'license-revoked': LicenseRevokedFacts;
  readonly 'license-refunded': LicenseRefundedFacts;
  readonly 'license-suspended': LicenseSuspendedFacts;
  readonly 'license-reinstated': LicenseFacts;
  readonly 'license-extended': LicenseKeyFacts;
  readonly 'license-upgraded': LicenseKeyFacts;
  readonly 'license-expiring': LicenseExpiringFacts;
  readonly 'license-ended': LicenseEndedFacts;
  readonly 'trial-offer': TrialOfferFacts;
  readonly 'support-renewed': LicenseKeyFacts;
  readonly 'support-ending': SupportEndingFacts;
  readonly 'key-rotation-due': KeyRotationDueFacts;
  readonly 'customer-sign-in': CustomerSignInFacts;
  readonly 'operator-sign-in': OperatorSignInFacts;
}

/** The name of a mail. */
export type MailName = keyof MailMessages;

/** Every mail there is; a name without a message does not compile. */
export const mailMessages: { readonly [N in MailName]: MailMessage<MailMessages[N]> } = {
  'license-issued': licenseIssued,
  'license-resent': licenseResent,
  'license-received': licenseReceived,
  'license-transferred': licenseTransferred,
  'license-revoked': licenseRevoked,
  'license-refunded': licenseRefunded,
  'license-suspended': licenseSuspended,
  'license-reinstated': licenseReinstated,
  'license-extended': licenseExtended,
  'license-upgraded': licenseUpgraded,
  'license-expiring': licenseExpiring,
  'license-ended': licenseEnded,
  'trial-offer': trialOffer,
  'support-renewed': supportRenewed,
  'support-ending': supportEnding,
  'key-rotation-due': keyRotationDue,
  'customer-sign-in': customerSignIn,
  'operator-sign-in': operatorSignIn,
};
