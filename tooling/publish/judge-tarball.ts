import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

/** What is wrong with a package that is handed out. */
export interface TarballVerdict {
  /** What publint says of its manifest and files. */
  readonly manifest: readonly string[];
  /** Where its types do not say what a program that imports it gets. */
  readonly types: readonly object[];
  /** The ways into it. */
  readonly entries: readonly string[];
}

/** Resolutions by `require` and by Node 10 are not judged: our packages are for `import` alone. */
const notJudged: readonly string[] = ['node10', 'node16-cjs'];

/** Judges a package's tarball. */
export async function judgeTarball(tarball: Uint8Array): Promise<TarballVerdict> {
  const { buffer } = new Uint8Array(tarball);
  const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true });
  const checked = await checkPackage(createPackageFromTarballData(tarball));
  if (checked.types === false) throw new Error('The package has no types.');
  return {
    manifest: messages.map((message) => formatMessage(message, pkg) ?? message.code),
    types: checked.problems.filter(
      (problem) => !('resolutionKind' in problem && notJudged.includes(problem.resolutionKind)),
    ),
    entries: Object.keys(checked.entrypoints),
  };
}
