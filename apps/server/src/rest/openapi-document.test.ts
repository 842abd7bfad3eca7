import { expect, test } from 'vitest';
import type { Json } from '../server-fixture.ts';
import { openApiDocument } from './openapi-document.ts';
import { restRoutes } from './rest-routes.ts';

const document: Json = openApiDocument('https://signet.test');
const text = JSON.stringify(document);

test('every route of the table is in the document', () => {
  for (const { path, method } of restRoutes) {
    expect(document.paths[path][method.toLowerCase()].operationId).toMatch(/^\w+\.\w+$/);
  }
  expect(document.paths).toHaveProperty('/api/v1/licensing/validate');
});

test('every reference leads to a component', () => {
  const names = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, name]) => name ?? '');
  expect(names.length).toBeGreaterThan(restRoutes.length);
  for (const name of names) {
    expect(document.components.schemas).toHaveProperty(name.replace('#/components/schemas/', ''));
  }
});

test('names are in snake case, and none of TypeScript leaks', () => {
  const license = document.components.schemas.License;
  expect(Object.keys(license.properties)).toContain('domain_binding');
  expect(license.required).toContain('support_until');
  expect(text).not.toMatch(/"(customerEmail|domainBinding|nextCursor)"/);
  expect(license.properties.limits.additionalProperties).toBeDefined();
});

test('the body of an issue names what is required and what has a default', () => {
  const { schema } =
    document.paths['/api/super-admin/licenses'].post.requestBody.content['application/json'];
  expect(schema.required).toEqual(['customer_email', 'tier']);
  expect(schema.properties.kind.default).toBe('perpetual');
  expect(schema.additionalProperties).toBe(false);
});

test('an id in the path is a parameter and not a field', () => {
  const { post } = document.paths['/api/super-admin/licenses/{id}/revoke'];
  expect(post.parameters.map(({ name }: Json) => name)).toEqual(['id', 'Idempotency-Key']);
  expect(post.requestBody.content['application/json'].schema.properties).not.toHaveProperty('id');
});
