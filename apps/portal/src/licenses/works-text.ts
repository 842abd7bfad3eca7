import { locale } from '@signet/ui/i18n/locale';
import { m } from '@signet/ui/messages';
import type { CustomerLicense } from '../session/customer-license.ts';

const words = {
  core: m.portal_can_core,
  cloud: m.portal_can_cloud,
  updates: m.portal_can_updates,
  support: m.portal_can_support,
  downloads: m.portal_can_downloads,
};

/** What still works with a license and what is paused, in one sentence; empty when it is not known. */
export function worksText({ status, works }: CustomerLicense): string {
  if (status === 'transferred') return m.portal_works_moved();
  if (works === null) return '';
  const names = ['core', 'cloud', 'updates', 'support', 'downloads'] as const;
  const say = (wanted: boolean) =>
    new Intl.ListFormat(locale()).format(
      names.filter((name) => works[name] === wanted).map((name) => words[name]()),
    );
  if (names.every((name) => works[name])) return m.portal_works_all();
  if (names.every((name) => !works[name])) return m.portal_works_none();
  return m.portal_works_some({ works: say(true), paused: say(false) });
}
