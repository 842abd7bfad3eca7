import { type HouseRule, repositoryPath } from './rule.ts';

const vague = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'lib']);

/** A folder or file called `utils` collects what nobody named. */
export const noVagueNames: HouseRule = {
  meta: { type: 'problem', docs: { description: 'No folder or file is called utils, helpers, …' } },
  create: (context) => ({
    Program(node) {
      const parts = repositoryPath(context.filename).split(/[/.]/);
      const found = parts.find((part) => vague.has(part) || /-(?:utils?|helpers?)$/.test(part));
      if (found === undefined) return;
      context.report({
        node,
        message: `"${found}" says nothing. Name the file after its main export and the folder after its noun (license, key, heartbeat, …).`,
      });
    },
  }),
};
