/**
 * `pnpm verify`: everything that can be said about a change in seconds. One line per step; only a
 * failing step shows its output, with the fix. `pnpm verify lint types` runs those alone.
 */
import { messages, type Step, steps } from './steps.ts';

interface Outcome {
  readonly step: Step;
  readonly status: number;
  readonly output: string;
}

async function runStep(step: Step): Promise<Outcome> {
  const start = performance.now();
  const { status, output } = await step.run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok  ' : 'fail'} ${step.name.padEnd(12)} ${seconds.padStart(5)} s`);
  return { step, status, output };
}

/** Steps use more than one core for part of their time only: three at a time keep two cores busy. */
async function runAll(waiting: Step[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      outcomes.push(await runStep(next));
    }
  };
  await Promise.all([worker(), worker(), worker()]);
  return outcomes;
}

const wanted = process.argv.slice(2);
const chosen = steps.filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
);
if (chosen.length === 0) throw new Error(`Steps are: ${steps.map(({ name }) => name).join(', ')}`);

const start = performance.now();
const outcomes = [await runStep(messages), ...(await runAll([...chosen]))];
const failed = outcomes.filter(({ status }) => status !== 0);
for (const { step, output } of failed) {
  console.log(`\n── ${step.name} ──\n${output.trim()}\nFix: ${step.fix}`);
}
const total = ((performance.now() - start) / 1000).toFixed(1);
console.log(`\n${failed.length === 0 ? 'All good' : `${failed.length} failed`} in ${total} s`);
process.exitCode = failed.length === 0 ? 0 : 1;
