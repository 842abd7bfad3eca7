import { m } from '@signet/ui/messages';
import { Menu } from '@signet/ui/overlay/menu.tsx';
import { Sign } from '@signet/ui/state/sign.tsx';
import type { ListedLicense } from '../license-list.ts';
import { licenseName } from '../license-words.ts';
import type { LicenseActions } from './license-actions.ts';

/** Everything that can be done with one license; what cannot be done now says why (U8). */
export function LicenseMenu(props: {
  readonly license: ListedLicense;
  readonly actions: LicenseActions;
}) {
  const open = (action: 'transfer' | 'revoke') =>
    props.actions.openDialog({ action, license: props.license });
  const lack = props.actions.lack;
  return (
    <Menu
      label={m.table_row_menu({ row: licenseName(props.license) })}
      class="button button-icon"
      rowMenu
      items={[
        {
          label: m.action_resend(),
          hint: m.help_resend(),
          unavailable: lack('license.resend', props.license),
          onSelect: () => props.actions.resend(props.license),
        },
        {
          label: m.action_transfer(),
          hint: m.help_transfer(),
          unavailable: lack('license.transfer', props.license),
          onSelect: () => open('transfer'),
        },
        {
          label: m.action_revoke(),
          hint: m.help_revoke(),
          unavailable: lack('license.revoke', props.license),
          onSelect: () => open('revoke'),
          divided: true,
        },
      ]}
    >
      <Sign name="dots" />
    </Menu>
  );
}
