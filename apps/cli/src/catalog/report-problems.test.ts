import { checkCatalog } from '@signet/domain/catalog/check-catalog';
import { describe, expect, test } from 'vitest';
import { vendorCatalog } from './known-product.ts';
import { type ProblemOptions, reportProblems } from './report-problems.ts';

const problems = checkCatalog({ ...vendorCatalog, defaultProduct: 'nope' });

function report(found: typeof problems, options: ProblemOptions) {
  const lines: string[] = [];
  const terminal = {
    print: (line: string) => void lines.push(line),
    paint: (_: string, text: string) => text,
  };
  return { exitCode: reportProblems(terminal, found, options), lines };
}

describe('what is wrong with a catalog', () => {
  test('1, with path, problem and fix', () => {
    expect(report(problems, {})).toEqual({
      exitCode: 1,
      lines: [
        '✗ defaultProduct: “nope” is not declared.',
        '  fix  Declare it, or write one of: storefront, invoicing, gateway, kit.',
      ],
    });
  });

  test('in Romanian', () => {
    expect(report(problems, { locale: 'ro' }).lines[0]).toContain('„nope” nu este declarat.');
  });

  test('as JSON, in both languages', () => {
    const { exitCode, lines } = report(problems, { json: true });
    expect(exitCode).toBe(1);
    expect(JSON.parse(lines.join('\n'))).toEqual({ ok: false, problems });
  });

  test('0 for a catalog that can be sold', () => {
    expect(report(checkCatalog(vendorCatalog), {})).toEqual({
      exitCode: 0,
      lines: ['✓ Nothing is wrong.'],
    });
  });
});
