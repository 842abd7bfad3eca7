import type { License, LicenseId } from '@signet/domain/license/license';
import type { UnixSeconds } from '@signet/domain/shared/duration';
import type { MailMessages } from '@signet/mail/messages/message-list';
import type { RenderedMail } from '@signet/mail/render-mail';
import { renderToken } from '@signet/use-cases/license/render-token';
import type { LicenseMail } from '@signet/use-cases/mail/mail-draft';
import type { LicenseOutboxMail, OutboxMail } from '@signet/use-cases/ports/mail-outbox';
import type { DeliverMailDeps } from './deliver-mail-deps.ts';
import { keyMailFacts } from './key-mail-facts.ts';
import {
  keyFacts,
  type MailSource,
  productOf,
  receivedFacts,
  transferredFacts,
} from './mail-facts.ts';
import {
  endedFacts,
  expiringFacts,
  refundedFacts,
  reinstatedFacts,
  revokedFacts,
  supportEndingFacts,
  suspendedFacts,
  trialOfferFacts,
} from './notice-facts.ts';

/** What the facts of any mail are drawn from. */
interface Given {
  readonly source: MailSource;
  /** The key that the mail carries; `null` for a notice, and where the key stopped being good. */
  readonly token: string | null;
  /** The license that this one was transferred to or from. */
  readonly other: License | undefined;
  readonly now: UnixSeconds;
}

/** The facts of each mail; `null` when what it would tell is no longer true. */
const factsOf: {
  readonly [N in LicenseMail]: (given: Given) => MailMessages[N] | null;
} = {
  'license-issued': withKey,
  'license-resent': withKey,
  'license-extended': withKey,
  'license-upgraded': withKey,
  'support-renewed': withKey,
  'license-received': ({ source, token, other }) =>
    token === null ? null : receivedFacts(source, token, other),
  'license-transferred': ({ source, other }) => transferredFacts(source, other),
  'license-revoked': ({ source }) => revokedFacts(source),
  'license-refunded': ({ source }) => refundedFacts(source),
  'license-suspended': ({ source }) => suspendedFacts(source),
  'license-reinstated': ({ source }) => reinstatedFacts(source),
  'license-ended': ({ source }) => endedFacts(source),
  'license-expiring': ({ source, now }) => expiringFacts(source, now),
  'trial-offer': ({ source, now }) => trialOfferFacts(source, now),
  'support-ending': ({ source, now }) => supportEndingFacts(source, now),
};

/** A mail's text from what it is about, as that is now; `null` when what it would tell is no longer true. */
export async function contentOf(
  deps: DeliverMailDeps,
  mail: OutboxMail,
): Promise<RenderedMail | null> {
  if ('licenseId' in mail) return licenseContent(deps, mail);
  const facts = await keyMailFacts(deps, mail);
  return facts === null ? null : deps.renderMail(mail.message, facts, mail.locale);
}

async function licenseContent(
  deps: DeliverMailDeps,
  mail: LicenseOutboxMail,
): Promise<RenderedMail | null> {
  const { licenseId, message, jti, locale } = mail;
  const license = await findLicense(deps, licenseId);
  if (license === undefined) return null;
  const product = productOf(deps.license, license);
  // A key that stopped being good while the mail waited is not sent after all.
  const isGood = jti !== null && license.status === 'active';
  const given: Given = {
    source: { license, product, portalUrl: `${deps.publicUrl}/portal` },
    token: isGood ? await renderToken(deps.license, jti) : null,
    other: await findLicense(deps, otherOf(license)),
    now: deps.license.clock.now(),
  };
  return render(deps, { message, locale }, given);
}

async function render<N extends LicenseMail>(
  deps: DeliverMailDeps,
  { message, locale }: { readonly message: N } & Pick<OutboxMail, 'locale'>,
  given: Given,
): Promise<RenderedMail | null> {
  const facts = factsOf[message](given);
  return facts === null ? null : deps.renderMail(message, facts, locale);
}

function withKey({ source, token }: Given): MailMessages['license-issued'] | null {
  return token === null ? null : keyFacts(source, token);
}

function otherOf(license: License): LicenseId | null {
  return license.status === 'transferred' ? license.transferredTo : license.transferredFrom;
}

async function findLicense(
  { license }: DeliverMailDeps,
  id: LicenseId | null,
): Promise<License | undefined> {
  return id === null ? undefined : (await license.licenses.find(id))?.license;
}
