import { type Role, roles } from '@signet/use-cases/actor/actor';
import { grantedTo } from '@signet/use-cases/actor/permission';
import { beforeAll, describe, expect, test } from 'vitest';
import { procedureFacts, type ProcedureFacts } from '../rest/procedure-schemas.ts';
import { as, openServer, type Json } from '../server-fixture.ts';

const ANA = 'ana@acme.ro';
let server: Awaited<ReturnType<typeof openServer>>;
let anasLicense: string;

beforeAll(async () => {
  server = await openServer();
  const body = { customer_email: ANA, tier: 'pro', domain_binding: ['acme.ro'] };
  const other = { ...body, customer_email: 'bob@other.ro', domain_binding: ['other.ro'] };
  for (const payload of [other, body]) {
    const url = '/api/super-admin/licenses';
    const headers = as.service('owner');
    const answer = await server.app.inject({ method: 'POST', url, headers, payload });
    anasLicense = answer.json().license.id;
  }
});

/** Calls a procedure over tRPC and answers the code of its refusal; undefined when it was let in. */
async function refusal(procedure: ProcedureFacts, headers: Json, input: Json = {}) {
  const isQuery = procedure.type === 'query';
  const query = isQuery ? `?input=${encodeURIComponent(JSON.stringify(input))}` : '';
  const response = await server.app.inject({
    method: isQuery ? 'GET' : 'POST',
    url: `/trpc/${procedure.path}${query}`,
    headers: { ...headers, ...(isQuery ? {} : { 'content-type': 'application/json' }) },
    ...(isQuery ? {} : { payload: JSON.stringify(input) }),
  });
  return response.json().error?.data.code as string | undefined;
}

const denied = ['UNAUTHENTICATED', 'ROLE_REQUIRED'];

/** Whether the rule lets a vendor's role in. */
function admits({ rule }: ProcedureFacts, role: Role, kind: 'operator' | 'service'): boolean {
  if (rule === 'operator') return kind === 'operator';
  return typeof rule === 'object' && grantedTo(role).includes(rule.permitted);
}

const table = procedureFacts().map((procedure) => [procedure.path, procedure] as const);

test('every procedure states its rule, and there are procedures', () => {
  expect(table.length).toBeGreaterThan(20);
  expect(table.filter(([, { rule }]) => rule === undefined)).toEqual([]);
});

test('every input is strict, and none of a query can hold a token', () => {
  for (const [path, { input, type }] of table) {
    if (input === undefined) continue;
    expect([path, input.safeParse({ unknown_field: 1 }).success]).toEqual([path, false]);
    if (type === 'query') expect(Object.keys(input.shape)).not.toContain('token');
  }
});

test('every procedure has an output schema, so that nothing leaves by accident', () => {
  expect(table.filter(([, { output }]) => output === undefined)).toEqual([]);
});

describe.each(table)('%s', (_, procedure) => {
  test('nobody', async () => {
    const code = await refusal(procedure, {});
    expect(code).toBe('UNAUTHENTICATED');
  });

  test('a wrong API key, even beside a good session', async () => {
    const headers = { ...as.operator('owner'), authorization: 'Bearer key-nobody' };
    const code = await refusal(procedure, headers);
    expect(code).toBe('UNAUTHENTICATED');
  });

  test('a customer', async () => {
    const code = await refusal(procedure, as.customer(ANA));
    if (procedure.rule === 'customer') expect(denied).not.toContain(code);
    else expect(code).toBe('ROLE_REQUIRED');
  });

  test.each(roles)('an operator and a service: %s', async (role) => {
    const operator = await refusal(procedure, as.operator(role));
    const service = await refusal(procedure, as.service(role));
    if (admits(procedure, role, 'operator')) expect(denied).not.toContain(operator);
    else expect(operator).toBe('ROLE_REQUIRED');
    if (admits(procedure, role, 'service')) expect(denied).not.toContain(service);
    else expect(service).toBe('ROLE_REQUIRED');
  });
});

describe('a customer reaches the own account alone', () => {
  const byId = table.filter(
    ([, { rule, input }]) => rule === 'customer' && input !== undefined && 'id' in input.shape,
  );

  test('there are procedures that take an id', () => {
    expect(byId.map(([path]) => path)).toContain('portal.licenses.newCopy');
  });

  test.each(byId)('%s', async (_, procedure) => {
    expect(await refusal(procedure, as.customer(ANA), { id: anasLicense })).toBeUndefined();
    const bob = await refusal(procedure, as.customer('bob@other.ro'), { id: anasLicense });
    const stranger = await refusal(procedure, as.customer('eve@evil.ro'), { id: anasLicense });
    const absent = await refusal(procedure, as.customer(ANA), { id: 'lic_none' });
    expect([bob, stranger, absent]).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
  });

  test('the list holds the own licenses', async () => {
    const list = async (email: string) => {
      const url = `/trpc/portal.licenses.list?input=${encodeURIComponent('{}')}`;
      const answer = await server.app.inject({ url, headers: as.customer(email) });
      return answer.json().result.data.items.map(({ id }: Json) => id) as string[];
    };
    expect(await list(ANA)).toEqual([anasLicense]);
    expect(await list('eve@evil.ro')).toEqual([]);
  });
});
