import { expect, test } from 'vitest';
import { type KeyStage, keyStages } from './key-stage.ts';
import { isPublished, type KeyMove, keyTransitions, stageAfter } from './key-transition.ts';

const legal: Readonly<Record<KeyMove, Partial<Record<KeyStage, KeyStage>>>> = {
  adoption: { staged: 'active' },
  emergency: { staged: 'active', cold: 'active' },
  successor: { active: 'retiring' },
  retirement: { retiring: 'retired' },
};
const rows = Object.entries(legal).flatMap(([by, steps]) =>
  keyStages.map((from) => [by as KeyMove, from, steps[from]] as const),
);

test.each(rows)('R18: %s takes a %s key to %s', (by, from, to) => {
  expect(stageAfter(from, by)).toBe(to);
});

test('R18: nothing leads out of retired, and nothing leads into staged or cold', () => {
  const [from, to] = [new Set<string>(), new Set<string>()];
  for (const step of keyTransitions) {
    from.add(step.from);
    to.add(step.to);
  }
  expect([...from].toSorted()).toEqual(['active', 'cold', 'retiring', 'staged']);
  expect([...to].toSorted()).toEqual(['active', 'retired', 'retiring']);
});

test('B65: everything but a retired key is in the published ring', () => {
  expect(keyStages.filter((stage) => !isPublished(stage))).toEqual(['retired']);
});
