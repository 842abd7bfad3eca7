import { checkCatalog } from '@signet/domain/catalog/check-catalog';
import { vendorCatalog } from '../catalog/known-product.ts';
import { type ProblemOptions, reportProblems } from '../catalog/report-problems.ts';
import type { RunCommand } from '../program/command-call.ts';

/** Says everything that is wrong with the catalog and that its types cannot tell. */
export const run: RunCommand<ProblemOptions> = async ({ terminal, options }) =>
  reportProblems(terminal, checkCatalog(vendorCatalog), options);
