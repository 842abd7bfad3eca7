import { expect, test } from 'vitest';
import * as z from 'zod';
import { validationOf } from './validation-of.ts';

const schema = z.strictObject({
  tierName: z.string().max(3).optional(),
  count: z.int().min(1).optional(),
  kind: z.enum(['trial', 'term']).optional(),
  email: z.email().optional(),
});

test.each([
  [{ tierName: 5 }, 'tier_name', /string/, /^Intrare invalidă: așteptat [^,]+$/],
  [{ tierName: 'gold' }, 'tier_name', /Too big/, /^Prea mare/],
  [{ count: 0 }, 'count', /Too small/, /^Prea mic/],
  [{ kind: 'gift' }, 'kind', /"trial"\|"term"/, /^Opțiune invalidă/],
  [{ email: 'nobody' }, 'email', /email/, /^Format invalid/],
  [{ other: 1 }, 'other', /no such field/, /^Nu există un astfel de câmp/],
])('B16, R3: %o is complained of in both languages', (input, param, en, ro) => {
  const { error } = schema.safeParse(input);
  if (error === undefined) throw new Error('It was accepted');
  const said = validationOf(error);
  expect(said).toMatchObject({ code: 'VALIDATION', param });
  expect(said.detail.en).toMatch(en);
  expect(said.detail.ro).toMatch(ro);
});
