/** The part of oxlint's plugin interface (ESLint's) that our rules use. */

/** Any syntax node; a rule asks for the fields of the kinds it listens to. */
export interface SyntaxNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

export interface RuleContext {
  /** Absolute path of the file being read. */
  readonly filename: string;
  report(finding: { node: SyntaxNode; message: string }): void;
}

export type RuleVisitor = Record<string, (node: SyntaxNode) => void>;

/** A house rule. Each message says what to do instead. */
export interface HouseRule {
  readonly meta: { readonly type: 'problem'; readonly docs: { readonly description: string } };
  create(context: RuleContext): RuleVisitor;
}

/** The path below the repository's root, with `/`, whatever the machine. */
export function repositoryPath(filename: string): string {
  const parts = filename.split(/[/\\]/);
  const start = parts.findLastIndex(
    (part, index) =>
      ['packages', 'apps', 'tooling'].includes(part) && parts[index - 1] !== 'node_modules',
  );
  return start < 0 ? (parts.at(-1) ?? '') : parts.slice(start).join('/');
}
