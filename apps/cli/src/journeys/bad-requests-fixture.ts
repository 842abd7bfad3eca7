import type { RestRequest } from './rest-fixture.ts';

/** A request that must be refused: what it is, where it goes, and what the answer says. */
export interface BadRequest {
  readonly name: string;
  /** `{id}` stands for an active license of the story. */
  readonly path: string;
  readonly request: RestRequest;
  readonly status: number;
  readonly code: string;
}

const licenses = '/api/super-admin/licenses';
const good = { customer_email: 'bad@input.ro', tier: 'pro', domain_binding: ['bad-input.ro'] };

function issue(
  name: string,
  body: Readonly<Record<string, unknown>>,
  refusal: readonly [number, string],
): BadRequest {
  const [status, code] = refusal;
  return { name, path: licenses, request: { body: { ...good, ...body } }, status, code };
}

function act(
  name: string,
  [action, body]: readonly [string, unknown],
  refusal: readonly [number, string],
): BadRequest {
  const [status, code] = refusal;
  return { name, path: `${licenses}/${action}`, request: { body }, status, code };
}

const invalid = [422, 'VALIDATION'] as const;
const domain = [422, 'DOMAIN_INVALID'] as const;
const owner = { new_customer_email: 'new@owner.ro', confirmation_from_old: true };

/** What people, programs and attackers send that must change nothing. */
export const badRequests: readonly BadRequest[] = [
  {
    name: 'no key',
    path: licenses,
    request: { body: good, apiKey: null },
    status: 401,
    code: 'UNAUTHENTICATED',
  },
  {
    name: 'a key that nobody has',
    path: licenses,
    request: { body: good, apiKey: `sgk_${'A'.repeat(43)}` },
    status: 401,
    code: 'UNAUTHENTICATED',
  },
  {
    name: 'half JSON',
    path: licenses,
    request: { raw: '{"tier":' },
    status: 422,
    code: 'VALIDATION',
  },
  { name: 'an array', path: licenses, request: { raw: '[]' }, status: 422, code: 'VALIDATION' },
  {
    name: 'a body of 300 KB',
    path: licenses,
    request: { raw: JSON.stringify({ ...good, customer_company: 'x'.repeat(300_000) }) },
    status: 413,
    code: 'PAYLOAD_TOO_LARGE',
  },
  issue('no address', { customer_email: undefined }, invalid),
  issue('an address that is none', { customer_email: 'ana at acme' }, invalid),
  issue('a field that there is not', { discount: 100 }, invalid),
  issue('an unknown product', { product: 'starship' }, invalid),
  issue('an unknown tier', { tier: 'gold' }, invalid),
  issue('an unknown kind', { kind: 'eternal' }, invalid),
  issue('R21: a deferred kind', { kind: 'saas-monthly' }, [422, 'KIND_DEFERRED']),
  issue('no domain', { domain_binding: [] }, invalid),
  issue('R9: a public suffix', { domain_binding: ['co.uk'] }, domain),
  issue('R9: a private suffix', { domain_binding: ['github.io'] }, domain),
  issue('R9: an address', { domain_binding: ['192.0.2.1'] }, domain),
  issue('R9: a wildcard', { domain_binding: ['*.acme.ro'] }, domain),
  issue('R8: two sites on pro', { domain_binding: ['one.ro', 'two.ro'] }, [422, 'TIER_LIMIT']),
  issue('R8: a flag of a higher tier', { features: ['white_label'] }, [422, 'TIER_LIMIT']),
  issue('R8: two niches on pro', { niche_packages: ['services', 'travel'] }, [422, 'TIER_LIMIT']),
  issue('an unknown plugin', { licensed_plugins: ['niche-nothing'] }, invalid),
  issue('support for eleven years', { support_period: '132mo' }, invalid),
  issue('NUL in a name', { customer_company: 'Acme\u0000SRL' }, invalid),
  issue('half a surrogate pair', { customer_company: 'Acme \uD83D SRL' }, invalid),
  act('B30: one owner alone agrees', ['{id}/transfer', owner], [422, 'CONFIRMATION_REQUIRED']),
  act(
    'B37: a reason that says nothing',
    ['{id}/revoke', { reason: 'no' }],
    [422, 'REASON_REQUIRED'],
  ),
  act('a re-send of no license', ['lic_00000000000000000000000000/resend', {}], [404, 'NOT_FOUND']),
  act('a re-send of no id', ["lic_x' or 1=1--/resend", {}], [404, 'NOT_FOUND']),
];
