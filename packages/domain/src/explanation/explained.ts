import type { Result } from '../shared/result.ts';
import type { Explanation } from './explanation.ts';

/** A decision with the rules that led to it; the trace is there for a refusal too. */
export interface Explained<T, E> {
  readonly result: Result<T, E>;
  readonly explanation: Explanation;
}
