import type { AppRouter } from '../api/app-router.ts';

/** The procedures that REST may serve. */
export type RestProcedure =
  | NamesIn<'license'>
  | NamesIn<'anomaly'>
  | NamesIn<'audit'>
  | NamesIn<'key'>;

type NamesIn<Noun extends Extract<keyof AppRouter, string>> =
  `${Noun}.${Extract<keyof AppRouter[Noun], string>}`;

/** One REST route: a path, the procedure behind it, and the status of success. */
export interface RestRoute {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** With `{id}` for what is named, `{kid}` for a key. */
  readonly path: string;
  readonly procedure: RestProcedure;
  readonly status: 200 | 201;
  readonly summary: string;
}

const licenses = '/api/super-admin/licenses';
const license = `${licenses}/{id}`;
const keys = '/api/super-admin/keys';
const key = `${keys}/{kid}`;

/** Every REST route that a procedure answers; the OpenAPI document is made of this table. */
export const restRoutes: readonly RestRoute[] = [
  post(licenses, 'license.issue', 'Issue a license', 201),
  get(licenses, 'license.list', 'List licenses'),
  post(`${licenses}/preview`, 'license.issuePreview', 'What an issue would do'),
  get(license, 'license.get', 'Read a license'),
  get(`${license}/timeline`, 'license.timeline', 'What it was, is or will be at an instant'),
  get(`${license}/heartbeats`, 'license.heartbeats', 'Read what its installs reported'),
  post(`${license}/resend`, 'license.resend', 'Sign the next generation of the token and mail it'),
  post(`${license}/resend/preview`, 'license.resendPreview', 'What a re-send would do'),
  post(`${license}/transfer`, 'license.transfer', 'Transfer to a new owner'),
  post(`${license}/transfer/preview`, 'license.transferPreview', 'What a transfer would do'),
  post(`${license}/revoke`, 'license.revoke', 'Revoke for good'),
  post(`${license}/revoke/preview`, 'license.revokePreview', 'What a revocation would do'),
  post(`${license}/suspend`, 'license.suspend', 'Pause until it is reinstated'),
  post(`${license}/suspend/preview`, 'license.suspendPreview', 'What a suspension would do'),
  post(`${license}/reinstate`, 'license.reinstate', 'End a suspension'),
  post(`${license}/reinstate/preview`, 'license.reinstatePreview', 'What reinstating would do'),
  post(`${license}/extend`, 'license.extend', 'Let it end later'),
  post(`${license}/extend/preview`, 'license.extendPreview', 'What an extension would do'),
  post(`${license}/renew-support`, 'license.renewSupport', 'Let support end later'),
  post(
    `${license}/renew-support/preview`,
    'license.renewSupportPreview',
    'What a renewal of support would do',
  ),
  post(`${license}/upgrade`, 'license.upgrade', 'Give it another tier or kind'),
  post(`${license}/upgrade/preview`, 'license.upgradePreview', 'What an upgrade would do'),
  post(`${license}/mark-refunded`, 'license.markRefunded', 'Count it as refunded by hand'),
  post(
    `${license}/mark-refunded/preview`,
    'license.markRefundedPreview',
    'What marking it as refunded would do',
  ),
  get('/api/admin/licenses', 'license.listWithAccounts', 'List licenses with their accounts'),
  patch('/api/admin/licenses', 'license.change', 'Extend or revoke a license'),
  post(`${license}/multi-install-window`, 'license.multiInstallWindow', 'Allow several installs'),
  post(
    `${license}/multi-install-window/preview`,
    'license.multiInstallWindowPreview',
    'What allowing several installs would do',
  ),
  get('/api/super-admin/anomalies', 'anomaly.list', 'List what is odd about heartbeats'),
  get('/api/super-admin/anomalies/rate', 'anomaly.rate', 'The share of suspicious licenses'),
  post('/api/super-admin/anomalies/{id}/dismiss', 'anomaly.dismiss', 'Close an anomaly'),
  get(keys, 'key.list', 'Read the key ring'),
  post(keys, 'key.stage', 'Make or take over a signing key', 201),
  post(`${keys}/preview`, 'key.stagePreview', 'What a new key would do'),
  get(`${key}/adoption`, 'key.adoption', 'Read who accepts a key'),
  post(`${key}/activate`, 'key.activate', 'Sign with this key from now on'),
  post(`${key}/activate/preview`, 'key.activatePreview', 'What the switch would do'),
  post(`${key}/retire`, 'key.retire', 'Take a key out of the ring'),
  post(`${key}/retire/preview`, 'key.retirePreview', 'What retiring would do'),
  get('/api/super-admin/audit-log', 'audit.list', 'Read the audit log'),
];

function get(path: string, procedure: RestProcedure, summary: string): RestRoute {
  return { method: 'GET', path, procedure, status: 200, summary };
}

function patch(path: string, procedure: RestProcedure, summary: string): RestRoute {
  return { method: 'PATCH', path, procedure, status: 200, summary };
}

function post(
  path: string,
  procedure: RestProcedure,
  ...[summary, status = 200]: [summary: string, status?: 200 | 201]
): RestRoute {
  return { method: 'POST', path, procedure, status, summary };
}
