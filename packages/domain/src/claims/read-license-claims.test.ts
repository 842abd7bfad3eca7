import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileClaimCheck, LAST_SECOND, readField } from './claim-table.ts';
import { sampleClaims } from './claims-fixture.ts';
import { licenseClaimTable } from './license-claim-table.ts';
import { licenseClaimsSchema } from './license-claims.ts';
import { readLicenseClaims } from './read-license-claims.ts';

const refusal = (problem: string, detail: string) => ({
  ok: false,
  error: { code: 'LICENSE_MALFORMED', problem, detail },
});

test('C06: the claims of a license are read as they are', () => {
  expect(readLicenseClaims(sampleClaims, 'k1')).toEqual({ ok: true, value: sampleClaims });
});

describe('R4: a claim that has not its shape is named', () => {
  test.each<[string, unknown]>([
    ['iss', undefined],
    ['sub', null],
    ['iat', -1],
    ['iat', 1.5],
    ['iat', LAST_SECOND + 1],
    ['exp', '1'],
    ['expires_at', undefined],
    ['expires_at', 0.5],
    ['features', ['a', 1]],
    ['features', 'reports'],
    ['limits', null],
    ['limits', []],
    ['limits', { companies: -1 }],
    ['limits', { companies: 1.5 }],
    ['limits', { companies: '3' }],
    ['limits', JSON.parse('{"__proto__":1}')],
    ['customer_company', 1],
    ['early_adopter', 'yes'],
    ['generation', 0],
    ['generation', 2 ** 53],
  ])('%s: %o', (claim, value) => {
    const read = readLicenseClaims({ ...sampleClaims, [claim]: value }, 'k1');
    expect(read).toEqual(refusal('claims', claim));
  });

  test.each<[string, unknown]>([
    ['limits', {}],
    ['limits', { companies: 0, invoices: null }],
    ['limits', { companies: Number.MAX_SAFE_INTEGER }],
    ['customer_company', null],
    ['early_adopter', true],
    ['support_until', null],
    ['support_until', LAST_SECOND],
    ['unknown', 1],
  ])('%s: %o is as it may be', (claim, value) => {
    expect(readLicenseClaims({ ...sampleClaims, [claim]: value }, 'k1').ok).toBe(true);
  });
});

test.each([
  ['issued_at', { issued_at: sampleClaims.iat + 1 }, 'k1'],
  ['expires_at', { exp: sampleClaims.iat + 1 }, 'k1'],
  ['expires_at', { expires_at: sampleClaims.iat + 1 }, 'k1'],
  ['kid', {}, 'k2'],
])('R4: a twin that disagrees is named: %s', (claim, change, kid) => {
  const read = readLicenseClaims({ ...sampleClaims, ...change }, kid);
  expect(read).toEqual(refusal('twins', claim));
});

test('R4: the schema says why a limit cannot have the one name that objects do not keep', () => {
  const limits: unknown = JSON.parse('{"__proto__":1}');
  const { error } = licenseClaimsSchema.safeParse({ ...sampleClaims, limits });
  expect(error?.issues.map(({ message }) => message)).toEqual(['A limit cannot have this name']);
});

test('a shape that there is not is a mistake of the table', () => {
  expect(() => readField('number')).toThrow('number is not a claim shape');
  expect(readField('seconds?')).toEqual({ shape: 'seconds', optional: true });
});

test('R4: the compiled check and the schema agree on every mutated payload', () => {
  const check = compileClaimCheck(licenseClaimTable);
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.dictionary(fc.string(), fc.oneof(fc.nat(), fc.double({ noNaN: true }), fc.constant(null))),
    fc.constantFrom(undefined, -1, 0, 1, 1.5, LAST_SECOND + 1, [], ['a'], true),
  );
  const names = fc.constantFrom(...Object.keys(licenseClaimTable));
  fc.assert(
    fc.property(fc.dictionary(names, value, { maxKeys: 2 }), (change) => {
      const payload = { ...sampleClaims, ...change };
      expect(check(payload) === undefined).toBe(licenseClaimsSchema.safeParse(payload).success);
    }),
    { numRuns: 300 },
  );
});
