import { type HouseRule, repositoryPath, type SyntaxNode } from './rule.ts';

/** Tools and tests start processes; the demo install plays a customer's product with its own settings. */
const readers =
  /^(?:packages\/wiring\/src\/env\.ts|apps\/demo-install\/src\/env\.ts|tooling\/.*|.*\.test\.ts|[^/]+)$/;

/** One file reads the environment, so that every variable is known, typed and documented. */
export const envInOnePlace: HouseRule = {
  meta: { type: 'problem', docs: { description: 'process.env is read in wiring/src/env.ts only' } },
  create(context) {
    if (readers.test(repositoryPath(context.filename))) return {};
    const report = (node: SyntaxNode) =>
      context.report({
        node,
        message:
          'Only packages/wiring/src/env.ts reads process.env. Add the variable to its schema there and take the value as an argument here.',
      });
    return {
      MemberExpression(node) {
        if (isNamed(node['object'], 'process') && isNamed(node['property'], 'env')) report(node);
      },
      VariableDeclarator(node) {
        if (isNamed(node['init'], 'process') && destructures(node['id'], 'env')) report(node);
      },
      ImportDeclaration(node) {
        const source = node['source'] as { value?: unknown };
        if (source.value !== 'node:process' && source.value !== 'process') return;
        const specifiers = node['specifiers'] as readonly { imported?: unknown }[];
        if (specifiers.some(({ imported }) => isNamed(imported, 'env'))) report(node);
      },
    };
  },
};

function isNamed(node: unknown, name: string): boolean {
  const named = node as { name?: unknown; value?: unknown } | null | undefined;
  return named?.name === name || named?.value === name;
}

function destructures(pattern: unknown, key: string): boolean {
  const { properties } = pattern as { properties?: readonly { key?: unknown }[] };
  return properties?.some((property) => isNamed(property.key, key)) ?? false;
}
