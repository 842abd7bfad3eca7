import { expect, test } from 'vitest';
import { activeLicense } from '../../license/license-fixture.ts';
import { supersededToken } from './superseded-token.ts';

test('R12, B28: the evidence lists installs by name and generations by number, and somebody should act', () => {
  const license = { ...activeLicense(), generation: 11 };
  const beat = (installId: string, generation: number, at: number) => ({
    installId,
    generation,
    at,
    place: null,
  });
  const beats = [beat('b', 10, 30), beat('a', 2, 20), beat('c', 10, 40), beat('a', 9, 50)];
  const facts = { license, beats, holders: [], window: null, home: null, farKilometers: 1 };
  expect(supersededToken(facts)).toMatchObject({
    type: 'superseded-token',
    severity: 'actionable',
    evidence: {
      installIds: ['a', 'b', 'c'],
      generations: [2, 9, 10],
      firstAt: 20,
      lastAt: 50,
    },
  });
});
