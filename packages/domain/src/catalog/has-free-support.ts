import type { KindRule } from './product.ts';

/** Whether the tier's free support comes with a kind of license: always for life, never with a trial (R7). */
export function hasFreeSupport(rule: KindRule): boolean {
  switch (rule.validity) {
    case 'forever':
      return true;
    case 'deferred':
      return false;
    default:
      return rule.freeSupport;
  }
}
