import type { LocalizedText } from '@signet/domain/catalog/localized-text';

/** Every reason why the files of a bundle must not be loaded (C40); `{path}` is the file it is about. */
const texts = {
  unsigned: {
    en: 'The bundle has no signature that can be read: {path}.',
    ro: 'Pachetul nu are o semnătură care poate fi citită: {path}.',
  },
  malformed: {
    en: 'The signature or the manifest is not that of a bundle ({path}).',
    ro: 'Semnătura sau manifestul nu este al unui pachet ({path}).',
  },
  'unknown-key': {
    en: 'The bundle is signed with a key that is not trusted here: {path}.',
    ro: 'Pachetul este semnat cu o cheie în care nu se are încredere aici: {path}.',
  },
  signature: {
    en: 'The signature does not fit the manifest; one of them was changed.',
    ro: 'Semnătura nu se potrivește cu manifestul; unul dintre ele a fost modificat.',
  },
  'other-bundle': {
    en: 'The bundle is {path}, not the one that was expected.',
    ro: 'Pachetul este {path}, nu cel așteptat.',
  },
  path: {
    en: 'The name leaves the bundle, or is one that some systems refuse: {path}.',
    ro: 'Numele iese din pachet sau este unul pe care unele sisteme îl refuză: {path}.',
  },
  twice: {
    en: 'Two files have one name where case does not count: {path}.',
    ro: 'Două fișiere au același nume acolo unde majusculele nu contează: {path}.',
  },
  'not-a-file': {
    en: 'It is neither a file nor a folder, such as a link: {path}.',
    ro: 'Nu este nici fișier, nici dosar, de exemplu o legătură: {path}.',
  },
  changed: {
    en: 'The file was changed after it was signed: {path}.',
    ro: 'Fișierul a fost modificat după semnare: {path}.',
  },
  added: {
    en: 'The file is not in the manifest: {path}.',
    ro: 'Fișierul nu este în manifest: {path}.',
  },
  removed: {
    en: 'The file of the manifest is missing: {path}.',
    ro: 'Fișierul din manifest lipsește: {path}.',
  },
  'too-many': {
    en: 'There are more than 100,000 files.',
    ro: 'Sunt mai mult de 100.000 de fișiere.',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** The stable name of a bundle's problem. */
export type BundleProblemCode = keyof typeof texts;

/** One reason against a bundle. */
export interface BundleProblem {
  readonly problem: BundleProblemCode;
  /** The file it is about, or what was found instead. */
  readonly path: string;
  readonly text: LocalizedText;
}

/** A problem in its words. */
export function bundleProblem(problem: BundleProblemCode, path = ''): BundleProblem {
  const { en, ro } = texts[problem];
  const fill = (text: string) => text.replace('{path}', () => path);
  return { problem, path, text: { en: fill(en), ro: fill(ro) } };
}

/** The bundle cannot be signed as it is; the message names each problem. */
export class BundleError extends Error {
  override readonly name = 'BundleError';
  readonly problems: readonly BundleProblem[];

  constructor(problems: readonly BundleProblem[]) {
    super(problems.map(({ text }) => text.en).join('\n'));
    this.problems = problems;
  }
}
