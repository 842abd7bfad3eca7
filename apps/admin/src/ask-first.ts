import { ask } from './api/api.ts';
import { askEarly } from './api/ask-early.ts';
import { licenseQuery } from './license/license-list.ts';

/** Asks what the first page will need before anything is drawn: who is signed in, and the list where operators start. */
export function askFirst(at: Pick<Location, 'pathname' | 'search'>): void {
  const page = at.pathname.replace(/^\/admin/u, '').replace(/\/$/u, '');
  if (page === '/signin') return;
  askEarly(ask.session.me());
  if (page === '' || page === '/licenses')
    askEarly(licenseQuery(Object.fromEntries(new URLSearchParams(at.search))));
}
