/** One benchmark result: a figure, the yardstick measured beside it, and their ratio. */
export interface BenchRow {
  readonly name: string;
  /** What was measured, in `unit`. */
  readonly figure: number;
  /** What the yardstick reached in the same run, in `unit`. */
  readonly ceiling: number;
  /** The median of the rounds' ratios, which is steadier than the ratio of the medians. */
  readonly ratio: number;
  /** What the ratio should reach; `direction` says from which side. */
  readonly goal: number;
  readonly direction: 'at least' | 'at most';
  readonly unit: string;
}

/** A file of `bench/cases` exports this as `bench`. */
export type BenchCase = () => Promise<readonly BenchRow[]> | readonly BenchRow[];

/** Whether the goal is reached. A missed goal is printed, and never fails a run. */
export function isMet({ ratio, goal, direction }: BenchRow): boolean {
  return direction === 'at least' ? ratio >= goal : ratio <= goal;
}
