import type { ExplanationStep } from '@signet/domain/explanation/explanation';
import type { License } from '@signet/sdk';
import { type Check, type CheckOutcome, licenseCheck, refusedCheck } from './check.ts';

/** What must be licensed, where somebody asked. */
export interface AskedRights {
  readonly host?: string | undefined;
  readonly plugin?: readonly string[] | undefined;
  readonly theme?: readonly string[] | undefined;
}

/** Rules that have a check of their own, with more to look at. */
const elsewhere = ['heartbeat.gap', 'heartbeat.telemetry'];
const outcomes = { pass: 'ok', note: 'warn', fail: 'fail' } as const satisfies Record<
  ExplanationStep['outcome'],
  CheckOutcome
>;

/**
 * The license as the product sees it (C41–C43, C45, D06): each rule of its runtime state is a check, in
 * the rule's own words; then host, plugins and themes.
 */
export function licenseChecks(license: License, asked: AskedRights): readonly Check[] {
  const rules = license.state.explanation.filter(({ rule }) => !elsewhere.includes(rule));
  const isKnown = license.error?.code !== 'LICENSE_MISSING';
  return [
    ...keyCheck(rules),
    ...rules.map(checkOfRule),
    ...(isKnown ? [hostCheck(license, asked.host), ...grantChecks(license, asked)] : []),
  ];
}

/** A key that verifies has no rule that says so. */
function keyCheck(rules: readonly ExplanationStep[]): readonly Check[] {
  if (rules.some(({ rule }) => rule.startsWith('token.'))) return [];
  const text = {
    en: 'The key is genuine and for this product.',
    ro: 'Cheia este autentică și pentru acest produs.',
  };
  return [licenseCheck('token.verified', 'ok', { text })];
}

function checkOfRule({ rule, outcome, text, fix, docs, code }: ExplanationStep): Check {
  // A clock that is behind and support that ended are worth knowing and refuse nothing.
  const about = rule === 'clock' ? 'machine' : 'license';
  return { name: rule, outcome: outcomes[outcome], text, fix, docs, code, about };
}

function hostCheck(license: License, host: string | undefined): Check {
  const name = 'host';
  if (host === undefined) {
    const text = {
      en: 'No host was given; with --host it is compared with the bound domains.',
      ro: 'Nu a fost dat niciun host; cu --host este comparat cu domeniile legate.',
    };
    return licenseCheck(name, 'skip', { text });
  }
  const { allowed, error } = license.verdict(host);
  if (error !== null) {
    const { texts, docs, code } = error;
    const outcome = allowed ? 'warn' : 'fail';
    return { name, outcome, text: texts.error, fix: texts.fix, docs, code, about: 'license' };
  }
  const text = {
    en: `The license may serve ${host}.`,
    ro: `Licența poate servi ${host}.`,
  };
  return licenseCheck(name, 'ok', { text });
}

function grantChecks(license: License, { plugin = [], theme = [] }: AskedRights): readonly Check[] {
  const grants = [
    ...plugin.map((name) => ({ grant: 'plugin', name, has: license.hasPlugin(name) }) as const),
    ...theme.map((name) => ({ grant: 'theme', name, has: license.hasTheme(name) }) as const),
  ];
  return grants.map(({ grant, name, has }) => {
    if (!has) return refusedCheck(`grant.${grant}`, { code: 'license_denied', grant, name });
    const text = { en: `The license carries ${name}.`, ro: `Licența conține ${name}.` };
    return licenseCheck(`grant.${grant}`, 'ok', { text });
  });
}
