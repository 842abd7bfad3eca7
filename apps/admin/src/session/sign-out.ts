import { call, sessionGate } from '../api/api.ts';
import { queryClient } from '../api/query-client.ts';

/** Ends the session and forgets what was loaded with it. */
export async function signOut(): Promise<void> {
  sessionGate.close();
  try {
    await call.session.signOut.mutate();
  } catch {
    // a session that has ended already is what was asked for
  }
  queryClient.clear();
}
