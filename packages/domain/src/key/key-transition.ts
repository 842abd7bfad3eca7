import type { KeyStage } from './key-stage.ts';

/** Every legal step of a key's life, and what it takes; what is not here is refused (R18). */
export const keyTransitions = [
  { from: 'staged', to: 'active', by: 'adoption' },
  { from: 'staged', to: 'active', by: 'emergency' },
  { from: 'cold', to: 'active', by: 'emergency' },
  { from: 'active', to: 'retiring', by: 'successor' },
  { from: 'retiring', to: 'retired', by: 'retirement' },
] as const satisfies readonly {
  readonly from: KeyStage;
  readonly to: KeyStage;
  readonly by: string;
}[];

/** What moves a key from one stage to the next. */
export type KeyMove = (typeof keyTransitions)[number]['by'];

/** Where a key of this stage stands after the move; undefined where the move is not legal. */
export function stageAfter(from: KeyStage, by: KeyMove): KeyStage | undefined {
  return keyTransitions.find((step) => step.from === from && step.by === by)?.to;
}

/** The stages whose public keys installs must accept: everything that signs, signed, or may sign. */
export function isPublished(stage: KeyStage): boolean {
  return stage !== 'retired';
}
