import { parsePeriod, type Period } from '@signet/domain/shared/duration';
import { err, ok } from '@signet/domain/shared/result';
import * as z from 'zod';
import { valueOf } from '../api-failure.ts';

/** A length of support as it comes in. */
export const supportPeriodField = z
  .string()
  .max(8)
  .meta({ description: 'Days or calendar months, such as 30d or 12mo' });

/** A length of support; throws `VALIDATION` for what is none. */
export function readSupportPeriod(text: string): Period {
  const period = parsePeriod(text);
  const detail = {
    en: 'It is written as days or months, such as 30d or 12mo; at most ten years.',
    ro: 'Se scrie în zile sau luni, de exemplu 30d sau 12mo; cel mult zece ani.',
  };
  return valueOf(
    period.ok ? ok(period.value) : err({ code: 'VALIDATION', param: 'support_period', detail }),
  );
}
