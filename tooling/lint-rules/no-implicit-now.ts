import type { HouseRule, SyntaxNode } from './rule.ts';

/** Switched on for the pure packages: their time is an argument. */
export const noImplicitNow: HouseRule = {
  meta: { type: 'problem', docs: { description: 'No `new Date()` without an instant' } },
  create(context) {
    const check = (node: SyntaxNode) => {
      const callee = node['callee'] as { name?: unknown };
      const args = node['arguments'] as readonly unknown[];
      if (callee.name !== 'Date' || args.length > 0) return;
      context.report({
        node,
        message:
          'The domain has no clock. Take `now` as an argument; above the domain it comes from the Clock port.',
      });
    };
    return { NewExpression: check, CallExpression: check };
  },
};
