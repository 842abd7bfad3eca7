import { readFileSync } from 'node:fs';
import { describeError } from '@signet/domain/error/describe-error';
import { httpStatus } from '@signet/domain/error/http-status';
import type { ErrorCode, SignetError } from '@signet/domain/error/signet-error';
import { describe, expect, test } from 'vitest';
import { errorBody } from '../api/error-body.ts';
import { toCamel } from '../api/snake-case.ts';

const codes = Object.keys(httpStatus) as ErrorCode[];
const docs = new URL('../../../../docs/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, docs), 'utf8');

/** The failure that an example body tells of: its facts in the words of the domain. */
function failureIn(body: Readonly<Record<string, unknown>>): SignetError {
  const { error: _error, fix: _fix, docs: _docs, request_id: _id, ...facts } = body;
  const camel = Object.entries(facts).map(([name, value]) => [toCamel(name), value]);
  const failure = Object.fromEntries(camel);
  const { featureName, at, detail } = failure;
  if (body['code'] === 'VALIDATION')
    failure.detail = { en: detail, ro: '„gold” nu este unul dintre starter, pro.' };
  if (typeof at === 'string') failure.at = Date.parse(at) / 1000;
  if (featureName !== undefined)
    failure.featureName = { en: featureName, ro: 'Jurnal de audit', singular: true };
  return failure;
}

describe.each(codes)('the page of %s', (code) => {
  const page = read(`errors/${code}.md`);
  const example = JSON.parse(/```json\n([^`]+)```/.exec(page)?.[1] ?? '');
  const failure = failureIn(example);

  test('has the code as its title and states its status', () => {
    expect(page.startsWith(`# ${code}\n`)).toBe(true);
    expect(page.match(/\*\*HTTP status (\d{3})\.\*\*/)?.[1]).toBe(String(httpStatus[code]));
  });

  test('shows a body as the server answers it, and the Romanian sentences', () => {
    const { body } = errorBody(failure, { locale: 'en', requestId: example.request_id });
    const { facts, requestId, ...said } = body;
    expect(example).toEqual({ ...facts, ...said, code, request_id: requestId });
    const { error, fix } = describeError(failure);
    expect(page).toContain(`<p lang="ro">${error.ro} ${fix.ro}</p>`);
  });

  test('explains every fact of its example, and both readers find what to do', () => {
    const known = ['error', 'code', 'fix', 'docs', 'request_id'];
    for (const name of Object.keys(example).filter((fact) => !known.includes(fact))) {
      expect(page).toContain(`| \`${name}\` |`);
    }
    expect(page).toContain('**You meet it:** ');
    expect(page).toContain('**You run or build the product:** ');
  });
});

test('the list of codes has each with its status', () => {
  const rows = [...read('errors/README.md').matchAll(/^\| \[`(\w+)`\]\(\1\.md\) \| (\d{3}) \|/gm)];
  expect(rows.map(([, code, status]) => [code, Number(status)])).toEqual(
    Object.entries(httpStatus),
  );
});
