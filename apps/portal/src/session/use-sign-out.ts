import { apiError } from '@signet/ui/api/api-error';
import { showToast } from '@signet/ui/overlay/toasts';
import { useNavigate } from '@solidjs/router';
import { call, gate } from './api.ts';
import { queryClient } from './query-client.ts';
import { meansSignedOut } from './signed-out.ts';

/** Ends the session, forgets what was loaded, and leads to the sign-in; says so when the session goes on. */
export function useSignOut(): () => Promise<void> {
  const navigate = useNavigate();
  return async () => {
    gate.close();
    try {
      await call.portal.signOut.mutate();
    } catch (thrown) {
      const { code, error } = apiError(thrown);
      if (!meansSignedOut(code)) {
        gate.open();
        showToast(error);
        return;
      }
    }
    queryClient.clear();
    navigate('/signin');
  };
}
