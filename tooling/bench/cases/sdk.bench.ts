import { join } from 'node:path';
import { repositoryRoot, runCommand } from '@signet/tooling/process/run-command';
import { moduleWeight } from '@signet/tooling/publish/module-weight';
import { packPackage } from '@signet/tooling/publish/pack-package';
import type { BenchRow } from '../bench-row.ts';
import { interleave } from '../interleave.ts';

const rounds = 25;
const builder = join(repositoryRoot, 'packages/sdk/publish/build-package.ts');
const tldts = join(repositoryRoot, 'packages/domain/node_modules/tldts');
const CORE_KIB = 12;
/** 30 ms where `node -e 0` takes 22. */
const IMPORT_GOAL = 1.36;

/** What a vendor's program takes upon itself by importing the sdk, as it is packed for a registry. */
export async function bench(): Promise<readonly BenchRow[]> {
  const name = '@signet/sdk';
  const build = (folder: string) => succeed([builder, folder], repositoryRoot);
  const packed = await packPackage({ name, build, links: { tldts } });
  try {
    const core = moduleWeight(join(packed.program, 'node_modules', name), ['index.js']);
    return [weightRow(core.weight / 1024), await importRow(name, packed.program)];
  } finally {
    packed.remove();
  }
}

function weightRow(figure: number): BenchRow {
  return {
    name: 'sdk core as packed, gzipped',
    figure,
    ceiling: CORE_KIB,
    ratio: figure / CORE_KIB,
    goal: 1,
    direction: 'at most',
    unit: 'KiB',
  };
}

/** The time that the import adds to a process which does nothing else. */
async function importRow(name: string, program: string): Promise<BenchRow> {
  const importing = ['--input-type=module', '-e', `import '${name}'`];
  const times = await interleave(rounds, {
    importing: { operations: 1, run: () => succeed(importing, program) },
    node: { operations: 1, run: () => succeed(['-e', '0'], program) },
  });
  return {
    name: 'sdk import, against node -e 0',
    figure: (times.median('importing') - times.median('node')) / 1e6,
    ceiling: times.median('node') / 1e6,
    ratio: 1 / times.speed('importing', 'node') - 1,
    goal: IMPORT_GOAL,
    direction: 'at most',
    unit: 'ms',
  };
}

async function succeed(args: readonly string[], cwd: string): Promise<void> {
  const { status, output } = await runCommand(process.execPath, args, { cwd });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${output}`);
}
