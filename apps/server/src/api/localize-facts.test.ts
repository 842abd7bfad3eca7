import { expect, test } from 'vitest';
import { localizeFacts } from './localize-facts.ts';

test.each([
  [{ at: 1_795_305_600 }, { at: '2026-11-22T00:00:00Z' }],
  [{ at: null }, { at: null }],
  [
    { limit: 3, retryAfter: 5 },
    { limit: 3, retry_after: 5 },
  ],
  [{ featureName: { en: 'Companies', ro: 'Companii' } }, { feature_name: 'Companii' }],
])('F24, F28: the facts %o go out as REST writes them', (facts, written) => {
  expect(localizeFacts(facts, 'ro')).toEqual(written);
});
