import { customerSignIn, type CustomerSignInFacts } from './customer-sign-in.ts';
import type { LicenseKeyFacts } from './license-facts.ts';
import { licenseIssued } from './license-issued.ts';
import { licenseReceived, type LicenseReceivedFacts } from './license-received.ts';
import { licenseResent } from './license-resent.ts';
import { licenseRevoked, type LicenseRevokedFacts } from './license-revoked.ts';
import { licenseTransferred, type LicenseTransferredFacts } from './license-transferred.ts';
import type { MailMessage } from './mail-content.ts';
import { operatorSignIn, type OperatorSignInFacts } from './operator-sign-in.ts';

/** Every mail's name and the facts it needs. */
export interface MailMessages {
  readonly 'license-issued': LicenseKeyFacts;
  readonly 'license-resent': LicenseKeyFacts;
  readonly 'license-received': LicenseReceivedFacts;
  readonly 'license-transferred': LicenseTransferredFacts;
  readonly 'license-revoked': LicenseRevokedFacts;
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
  'customer-sign-in': customerSignIn,
  'operator-sign-in': operatorSignIn,
};
