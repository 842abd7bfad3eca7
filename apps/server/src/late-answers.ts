/**
 * The answers that a start does not wait for: the procedures and their schemas are a third of the
 * program. Each part is loaded by its first request, or by `loadLateAnswers` before that.
 */
export const lateAnswers = {
  trpc: () => import('./http/answer-trpc.ts'),
  rest: () => import('./rest/answer-rest.ts'),
  validate: () => import('./http/answer-validate.ts'),
  authorize: () => import('./http/answer-authorize.ts'),
} as const;

/** Loads every part, one after another; for a server that is up and idle. */
export async function loadLateAnswers(): Promise<void> {
  for (const load of Object.values(lateAnswers)) await load();
}
