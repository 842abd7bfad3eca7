import { describe, expect, test } from 'vitest';
import { failedBeat, type HeartbeatProblem } from './heartbeat-outcome.ts';
import { problemTexts } from './problem-texts.ts';

const problems = Object.keys(problemTexts) as HeartbeatProblem[];

describe('C46, D16: a heartbeat that brought nothing', () => {
  test.each(problems)(
    '%s says what happened and what to do, in English and Romanian',
    (problem) => {
      const { text, fix, docs } = failedBeat(problem);
      for (const words of [text.en, text.ro, fix.en, fix.ro]) {
        expect(words).toMatch(/^\S.*\.$/);
        // The cedilla forms ş and ţ are not Romanian letters.
        expect(words).not.toMatch(/[şţŞŢ]|  |undefined/);
      }
      expect([text.ro, fix.ro]).not.toEqual([text.en, fix.en]);
      expect(docs).toMatch(/^\/docs\/rules#\w+$/);
    },
  );

  test.each(problems)('D08: %s tells that the product keeps running', (problem) => {
    const { text } = failedBeat(problem);
    expect(text.en).toContain('keeps running');
    expect(text.ro).toContain('funcționează în continuare');
  });
});
