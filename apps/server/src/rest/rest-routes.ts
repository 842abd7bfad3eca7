import type { AppRouter } from '../api/app-router.ts';

/** The procedures that REST may serve. */
export type RestProcedure = `license.${Extract<keyof AppRouter['license'], string>}`;

/** One REST route: a path, the procedure behind it, and the status of success. */
export interface RestRoute {
  readonly method: 'GET' | 'POST';
  /** With `{id}` for the license's id. */
  readonly path: string;
  readonly procedure: RestProcedure;
  readonly status: 200 | 201;
  readonly summary: string;
}

const licenses = '/api/super-admin/licenses';
const license = `${licenses}/{id}`;

/** Every REST route that a procedure answers; the OpenAPI document is made of this table. */
export const restRoutes: readonly RestRoute[] = [
  post(licenses, 'license.issue', 'Issue a license', 201),
  get(licenses, 'license.list', 'List licenses'),
  post(`${licenses}/preview`, 'license.issuePreview', 'What an issue would do'),
  get(license, 'license.get', 'Read a license'),
  post(`${license}/resend`, 'license.resend', 'Sign the next generation of the token and mail it'),
  post(`${license}/resend/preview`, 'license.resendPreview', 'What a re-send would do'),
  post(`${license}/transfer`, 'license.transfer', 'Transfer to a new owner'),
  post(`${license}/transfer/preview`, 'license.transferPreview', 'What a transfer would do'),
  post(`${license}/revoke`, 'license.revoke', 'Revoke for good'),
  post(`${license}/revoke/preview`, 'license.revokePreview', 'What a revocation would do'),
];

function get(path: string, procedure: RestProcedure, summary: string): RestRoute {
  return { method: 'GET', path, procedure, status: 200, summary };
}

function post(
  path: string,
  procedure: RestProcedure,
  ...[summary, status = 200]: [summary: string, status?: 200 | 201]
): RestRoute {
  return { method: 'POST', path, procedure, status, summary };
}
