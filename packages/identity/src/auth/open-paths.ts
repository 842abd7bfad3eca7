import type { Side } from './table-names.ts';

/** The only paths that are served; better-auth brings dozens more, each of which would be another door. */
const openPaths: Readonly<Record<Side, readonly string[]>> = {
  operator: ['/sign-in/email', '/sign-in/look', '/sign-in/link', '/sign-in/setup', '/sign-out'],
  customer: ['/sign-in/request', '/sign-in/look', '/sign-in/link', '/sign-in/code', '/sign-out'],
};

/** Whether a request is for a path that is served; all of them are POST. */
export function isOpenPath(side: Side, request: Request): boolean {
  const prefix = `/api/auth/${side}`;
  const { pathname } = new URL(request.url);
  return (
    request.method === 'POST' &&
    pathname.startsWith(prefix) &&
    openPaths[side].includes(pathname.slice(prefix.length))
  );
}
