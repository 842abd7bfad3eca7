import { focusedRow, useRowShortcuts } from '@signet/ui/frame/row-shortcuts';
import { useShortcuts } from '@signet/ui/frame/shortcuts';
import { m } from '@signet/ui/messages';
import { useLocation, useNavigate } from '@solidjs/router';
import { useLack } from '../session/use-session.ts';
import type { LicenseActions } from './action/license-actions.ts';
import type { ListedLicense } from './license-list.ts';

/** The keys of the list: rows, issue, filter, re-send. */
export function useListShortcuts(
  actions: LicenseActions,
  rows: () => readonly ListedLicense[],
): void {
  const navigate = useNavigate();
  const location = useLocation();
  const lack = useLack();
  const issue = () => {
    if (lack('license.issue') === undefined) navigate(`/licenses/new${location.search}`);
  };
  const resend = () => {
    const id = focusedRow()?.querySelector('[data-row-link]')?.getAttribute('href')?.split('/');
    const license = rows().find((row) => row.id === id?.at(-1));
    if (license !== undefined && actions.lack('license.resend', license) === undefined)
      actions.resend(license);
  };
  useRowShortcuts();
  useShortcuts([
    { keys: 'i', label: m.action_issue, run: issue },
    { keys: 'f', label: m.licenses_shortcut_filter, run: () => press('[data-filter]') },
    { keys: 'e', label: m.licenses_shortcut_resend, run: resend },
  ]);
}

function press(selector: string): void {
  document.querySelector<HTMLElement>(`main ${selector}`)?.click();
}
