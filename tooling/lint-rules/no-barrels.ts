import { type HouseRule, repositoryPath } from './rule.ts';

/** The published packages have one entry each; a customer imports from there. Generated texts have one too. */
const entries = /^packages\/(?:(?:sdk|client)\/src\/[^/]+|ui\/src\/messages)\.ts$/;

const message =
  'No barrels: import from the file that defines it (`@signet/domain/license/license`), and drop this re-export.';

/** Re-exports hide where a thing lives, and load more than is used. */
export const noBarrels: HouseRule = {
  meta: { type: 'problem', docs: { description: 'No re-exports, no index files' } },
  create(context) {
    const path = repositoryPath(context.filename);
    if (entries.test(path)) return {};
    return {
      Program(node) {
        if (/(?:^|\/)index\.tsx?$/.test(path)) context.report({ node, message });
      },
      ExportAllDeclaration: (node) => context.report({ node, message }),
      ExportNamedDeclaration(node) {
        if (node['source']) context.report({ node, message });
      },
    };
  },
};
