import { eulaPenalty } from '@signet/domain/license/eula-penalty';
import { CopyButton } from '@signet/ui/data/copy-button.tsx';
import { Secret } from '@signet/ui/data/secret.tsx';
import { Button } from '@signet/ui/form/button.tsx';
import { locale } from '@signet/ui/i18n/locale';
import { m } from '@signet/ui/messages';
import type { JSX } from 'solid-js';
import { licenseName } from '../licenses/license-name.ts';
import type { CustomerLicense } from '../session/customer-license.ts';
import { downloadText } from './download-text.ts';
import { KeptOnce } from './kept-once.tsx';

/** The key, once: masked, copied without being shown; leaving without a copy is asked about first. */
export function ShownOnce(props: {
  readonly token: string;
  readonly license: CustomerLicense;
  readonly mailedTo: string;
  readonly onClose: () => void;
}): JSX.Element {
  const variable = () => props.license.wording.environmentVariable ?? 'LICENSE_KEY';
  const title = () => m.portal_copy_shown_title({ license: licenseName(props.license) });
  return (
    <KeptOnce title={title()} onClose={() => props.onClose()}>
      {(keep) => (
        <>
          <p>{m.portal_copy_shown_text()}</p>
          <Secret value={props.token} what={m.portal_key_what()} onCopied={keep} />
          <div class="actions">
            <CopyButton text={() => `${variable()}=${props.token}`} what=".env" onCopied={keep}>
              {m.portal_copy_env()}
            </CopyButton>
            <Button
              onClick={() => {
                downloadText('license.jwt', props.token);
                keep();
              }}
            >
              {m.portal_copy_download()}
            </Button>
          </div>
          <p>{m.portal_copy_mail({ email: props.mailedTo })}</p>
          <p class="soft text-sm">{eulaPenalty[locale()]}</p>
        </>
      )}
    </KeptOnce>
  );
}
