import type { renderMail } from '@signet/mail/render-mail';
import type { LicenseDeps } from '@signet/use-cases/license/deps';
import type { MailOutbox } from '@signet/use-cases/ports/mail-outbox';
import type { MailTransport } from '@signet/use-cases/ports/mail-transport';
import type { SigningKeyStore } from '@signet/use-cases/ports/signing-key-store';

/** What delivering mails stands on. */
export interface DeliverMailDeps {
  readonly license: LicenseDeps;
  readonly outbox: MailOutbox;
  readonly rotation: { readonly keys: Pick<SigningKeyStore, 'list'> };
  readonly transport: MailTransport;
  readonly renderMail: typeof renderMail;
  readonly publicUrl: string;
}
