import { expect, test } from 'vitest';
import { matrixOf, type MatrixCell, type MatrixSection } from './matrix.ts';
import { cellText, printMatrix } from './print-matrix.ts';
import { sampleProduct } from './product-fixture.ts';

test.each<[MatrixSection, MatrixCell, string, string]>([
  ['flag', true, '✓', '✓'],
  ['flag', false, '–', '–'],
  ['flag', 'optional', 'optional', 'opțional'],
  ['limit', null, '–', '–'],
  ['limit', 0, '0', '0'],
  ['limit', 10, '10', '10'],
  ['quota', 'unlimited', 'unlimited', 'nelimitat'],
  ['interval', 4, '4 h', '4 h'],
  ['support', '1mo', '1 month', '1 lună'],
  ['support', '6mo', '6 months', '6 luni'],
  ['support', '1d', '1 day', '1 zi'],
  ['support', '30d', '30 days', '30 de zile'],
  ['support', 'basic', 'basic', 'basic'],
])('R8: in the section %s %j reads %s', (section, cell, en, ro) => {
  expect([cellText({ section }, cell, 'en'), cellText({ section }, cell, 'ro')]).toEqual([en, ro]);
});

test('R8: the columns stand under each other, in the language that is asked for', () => {
  const { community, starter } = sampleProduct.tiers;
  const matrix = matrixOf({ ...sampleProduct, tiers: { community, starter } });
  expect(printMatrix(matrix, 'en').split('\n')).toEqual([
    '                    Community  Starter',
    'Domains             unlimited  1',
    'Niche packages      0          1',
    'Reports             ✓          ✓',
    'Recurring invoices  –          –',
    'Audit log           –          –',
    'White label         –          –',
    'Companies           1          3',
    'Synchronizations    24 h       24 h',
    'Invoices            100        100',
    'Free support        –          30 days',
    'Support plan        –          –',
  ]);
  const [, domains, , , , , , , , , support] = printMatrix(matrix, 'ro').split('\n');
  expect([domains, support]).toEqual([
    'Domenii            nelimitat  1',
    'Suport gratuit     –          30 de zile',
  ]);
});

test('a row with a cell less or more than there are columns is printed too', () => {
  const label = { en: 'Row', ro: 'Rând' };
  const column = (tier: string) => ({ tier, label: { en: tier, ro: tier }, internal: false });
  const row = (cells: readonly MatrixCell[]) =>
    ({ section: 'limit', name: 'row', label, cells }) as const;
  const rows = [row([1, 2]), row([1]), row([1, 2, 3])];
  expect(
    printMatrix({ columns: [column('one'), column('seven')], rows }, 'en').split('\n'),
  ).toEqual(['     one  seven', 'Row  1    2', 'Row  1', 'Row  1    2      3']);
});
