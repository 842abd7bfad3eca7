import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { as, openServer, type Json } from '../server-fixture.ts';

const LICENSES = '/api/super-admin/licenses';
const data = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));
const hasData = existsSync(data);

const body = {
  customer_email: 'ana@acme.ro',
  tier: 'pro',
  domain_binding: ['acme.ro'],
  send_email: false,
};

let server: Awaited<ReturnType<typeof openServer>>;
beforeAll(async () => {
  server = await openServer();
});

async function post(payload: string | Buffer | object, url = LICENSES) {
  const response = await server.app.inject({
    method: 'POST',
    url,
    headers: { ...as.service('owner'), 'content-type': 'application/json' },
    payload,
  });
  return { status: response.statusCode, body: response.json() };
}

const UNPAIRED = '\ud800';

describe('fields', () => {
  test.each<[string, Json, string, string]>([
    ['an unknown field', { foo: 1 }, 'VALIDATION', 'foo'],
    ['a field in camel case', { customerEmail: 'a@b.ro' }, 'VALIDATION', 'customerEmail'],
    ['a number as text', { tier: 1 }, 'VALIDATION', 'tier'],
    ['text as a flag', { send_email: 'true' }, 'VALIDATION', 'send_email'],
    ['text as a list', { domain_binding: 'acme.ro' }, 'VALIDATION', 'domain_binding'],
    ['an address without a host', { customer_email: 'ana' }, 'VALIDATION', 'customer_email'],
    [
      'a line break in an address',
      { customer_email: 'a@b.ro\r\nBcc: x@y.ro' },
      'VALIDATION',
      'customer_email',
    ],
    ['no address', { customer_email: undefined }, 'VALIDATION', 'customer_email'],
    ['an unknown product', { product: 'x' }, 'VALIDATION', 'product'],
    ['a product of the prototype', { product: '__proto__' }, 'VALIDATION', 'product'],
    ['an unknown tier', { tier: 'constructor' }, 'VALIDATION', 'tier'],
    ['an unknown kind', { kind: 'forever' }, 'VALIDATION', 'kind'],
    ['an unknown plugin', { licensed_plugins: ['x'] }, 'VALIDATION', 'licensed_plugins'],
    ['a period that is none', { support_period: '12' }, 'VALIDATION', 'support_period'],
    ['a period of ages', { support_period: '9999mo' }, 'VALIDATION', 'support_period'],
    ['no domain', { domain_binding: [] }, 'VALIDATION', 'domain_binding'],
    ['an ICANN suffix', { domain_binding: ['co.uk'] }, 'DOMAIN_INVALID', 'domain_binding'],
    ['a private suffix', { domain_binding: ['github.io'] }, 'DOMAIN_INVALID', 'domain_binding'],
    ['an IPv4 address', { domain_binding: ['192.0.2.1'] }, 'DOMAIN_INVALID', 'domain_binding'],
    ['an IPv6 address', { domain_binding: ['[2001:db8::1]'] }, 'DOMAIN_INVALID', 'domain_binding'],
    ['a wildcard', { domain_binding: ['*.acme.ro'] }, 'DOMAIN_INVALID', 'domain_binding'],
    ['a local name', { redirect_domains: ['localhost'] }, 'DOMAIN_INVALID', 'redirect_domains'],
    ['too many domains', { domain_binding: ['a.ro', 'b.ro'] }, 'TIER_LIMIT', 'domain_binding'],
    ['too many niches', { niche_packages: ['services', 'travel'] }, 'TIER_LIMIT', 'niche_packages'],
    ['a feature above the tier', { features: ['white_label'] }, 'TIER_LIMIT', 'features'],
    ['NUL in a text', { customer_company: 'A\u0000B' }, 'VALIDATION', 'customer_company'],
    ['half a surrogate pair', { customer_company: UNPAIRED }, 'VALIDATION', 'customer_company'],
    ['NUL in a list', { domain_binding: ['a\u0000.ro'] }, 'VALIDATION', 'domain_binding.0'],
    ['a very long text', { customer_company: 'x'.repeat(201) }, 'VALIDATION', 'customer_company'],
  ])('%s is 422', async (_, change, code, param) => {
    const answer = await post({ ...body, ...change });
    expect({ status: answer.status, code: answer.body.code, param: answer.body.param }).toEqual({
      status: 422,
      code,
      param,
    });
    expect(answer.body.error).not.toBe('');
    expect(answer.body.fix).not.toBe('');
  });
});

describe('bodies', () => {
  test.each<[string, string, number]>([
    ['broken JSON', '{"tier":', 422],
    ['an array', '[]', 422],
    ['a text', '"pro"', 422],
    ['null', 'null', 422],
    ['nothing', '', 422],
    ['a poisoned prototype', '{"__proto__":{"tier":"pro"}}', 422],
    ['a lone surrogate by escape', JSON.stringify({ ...body, customer_company: UNPAIRED }), 422],
    ['deep nesting', `{"tier":${'['.repeat(5000)}${']'.repeat(5000)}}`, 422],
    ['more than 256 KiB', JSON.stringify({ ...body, customer_company: 'x'.repeat(270_000) }), 413],
  ])('%s is refused with the one error body', async (_, text, status) => {
    const answer = await post(text);
    expect(answer.status).toBe(status);
    expect(answer.body.code).toBe(status === 413 ? 'PAYLOAD_TOO_LARGE' : 'VALIDATION');
    expect(answer.body.request_id).toMatch(/^req_/);
  });

  test('another media type is refused', async () => {
    const { statusCode, body: answer } = await server.app.inject({
      method: 'POST',
      url: LICENSES,
      headers: { ...as.service('owner'), 'content-type': 'text/plain' },
      payload: JSON.stringify(body),
    });
    const { code, param } = JSON.parse(answer);
    expect({ statusCode, code, param }).toEqual({
      statusCode: 422,
      code: 'VALIDATION',
      param: 'Content-Type',
    });
  });
});

describe.skipIf(!hasData)('test material of others', () => {
  test('every text of the JSON suite is refused with 422, never 500', async () => {
    const folder = `${data}json/test_parsing/`;
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    expect(files.length).toBeGreaterThan(150);
    const answers = await Promise.all(
      files.map(async (name) => [name, (await post(readFileSync(folder + name))).status] as const),
    );
    expect(answers.filter(([, status]) => status !== 422)).toEqual([]);
  });

  test('a naughty string as a company comes back as it went in, trimmed, or is refused with 422', async () => {
    const file = JSON.parse(readFileSync(`${data}strings/blns_even.json`, 'utf8')) as unknown;
    const strings = textsOf(file);
    expect(strings.length).toBeGreaterThan(200);
    const failures: unknown[] = [];
    for (const text of strings) {
      const answer = await post({ ...body, customer_company: text });
      const isSame = answer.body.license?.customer.company === text.trim();
      const isRefused = answer.status === 422 && answer.body.param === 'customer_company';
      if (!isSame && !isRefused) failures.push([text, answer.status, answer.body]);
    }
    expect(failures).toEqual([]);
  });
});

/** Every text of a JSON value. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
