import { m } from '@signet/ui/messages';
import { ask } from '../api/api.ts';
import { useQuery } from '../api/use-query.ts';

/** The operator who is signed in; data is absent until it is known. */
export function useMe() {
  return useQuery(() => ask.session.me());
}

/** Why the operator may not do something, or `undefined` when they may; the server is asked in any case (U8). */
export function useLack(): (permission: string) => string | undefined {
  const me = useMe();
  return (permission) => {
    const known = me.data;
    return known === undefined || known.permissions.includes(permission)
      ? undefined
      : m.license_lacks_role({ role: known.role });
  };
}
