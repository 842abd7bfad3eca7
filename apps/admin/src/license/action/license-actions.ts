import { apiError, type ApiError } from '@signet/ui/api/api-error';
import { newIdempotencyKey } from '@signet/ui/api/create-act';
import { m } from '@signet/ui/messages';
import { showToast } from '@signet/ui/overlay/toasts';
import { licenseStatusWord } from '@signet/ui/state/license-status.tsx';
import { createSignal } from 'solid-js';
import { call } from '../../api/api.ts';
import { queryClient } from '../../api/query-client.ts';
import { useLack } from '../../session/use-session.ts';
import type { ListedLicense } from '../license-list.ts';
import { licenseName } from '../license-words.ts';

/** A dangerous dialog that is open, and for which license. */
export interface OpenDialog {
  readonly action: 'transfer' | 'revoke';
  readonly license: ListedLicense;
}

/** What can be done with a license, from a row or from its page. */
export function useLicenseActions() {
  const lackOfRole = useLack();
  const [dialog, setDialog] = createSignal<OpenDialog>();
  const [failure, setFailure] = createSignal<ApiError>();
  return {
    /** Why an act cannot be done now, or `undefined` (U8). */
    lack: (permission: LicensePermission, license: ListedLicense) =>
      lackOfRole(permission) ??
      (license.status === 'active'
        ? undefined
        : m.license_not_active({ status: licenseStatusWord(license.status) })),
    resend: (license: ListedLicense) => {
      setFailure(undefined);
      void resend(license, setFailure);
    },
    dialog,
    openDialog: setDialog,
    closeDialog: () => setDialog(undefined),
    /** The last re-send that failed, until it is hidden. */
    failure,
    hideFailure: () => setFailure(undefined),
  };
}

export type LicenseActions = ReturnType<typeof useLicenseActions>;
export type LicensePermission = 'license.resend' | 'license.transfer' | 'license.revoke';

/** Told at once; the mail waits in the outbox, so Undo takes it back (U7). The new key is not kept here. */
async function resend(license: ListedLicense, fail: (error: ApiError) => void): Promise<void> {
  const { id, customer } = license;
  const options = { context: { idempotencyKey: newIdempotencyKey() } };
  const sent = call.license.resend.mutate({ id }, options);
  const undo = async () => {
    try {
      await sent;
      const { cancelled } = await call.license.undoResend.mutate({ id });
      showToast(cancelled > 0 ? m.license_resend_undone() : m.license_resend_too_late());
    } catch (thrown) {
      fail(apiError(thrown));
    }
    await refresh(id);
  };
  showToast(
    m.license_resend_queued({ name: licenseName(license), email: customer.email }),
    () => void undo(),
  );
  try {
    await sent;
  } catch (thrown) {
    fail(apiError(thrown));
  }
  await refresh(id);
}

/** Loads again what an act on a license has changed. */
export async function refresh(id: string): Promise<void> {
  await queryClient.invalidateQueries({
    predicate: ({ queryKey: [path, input] }) =>
      path === 'license.list' ||
      (typeof input === 'object' && input !== null && 'id' in input && input.id === id),
  });
}
