import { isBuiltin } from 'node:module';
import type { Plugin } from 'rolldown';

/** Libraries name these at their top, and a start uses none of them. */
const unused = ['http2', 'https'];

/**
 * Takes Node's own modules from the process. Imported as a module, each would be asked for every
 * name it has, and names such as those of undici load a lot; taken like this, only what is used is
 * asked for, and what no start uses is loaded with its first use.
 */
export function builtinsFromProcess(): Plugin {
  const required = '\0required:';
  const imported = '\0imported:';
  return {
    name: 'builtins-from-process',
    resolveId: (id, _importer, { kind }) => {
      // The bundler's own code needs `node:module` before any of ours runs.
      const name = id.replace(/^node:/, '');
      if (!isBuiltin(id) || name === 'module') return null;
      return `${kind === 'require-call' ? required : imported}${name}`;
    },
    load: (id) => {
      if (id.startsWith(required)) return `module.exports = ${taken(id.slice(required.length))};`;
      if (id.startsWith(imported)) return moduleOf(id.slice(imported.length));
      return null;
    },
  };
}

/** A module with every name of a builtin; those that nobody imports are dropped. */
function moduleOf(name: string): string {
  const names = Object.keys(process.getBuiltinModule(name) ?? {}).filter(
    (key) => key !== 'default' && /^[A-Za-z_$][\w$]*$/.test(key),
  );
  return [
    `const builtin = ${taken(name)};`,
    'export default builtin;',
    ...names.map((key, index) => `const name${index} = /* @__PURE__ */ (() => builtin.${key})();`),
    `export { ${names.map((key, index) => `name${index} as ${key}`).join(', ')} };`,
  ].join('\n');
}

function taken(name: string): string {
  const builtin = `process.getBuiltinModule('node:${name}')`;
  return unused.includes(name)
    ? `new Proxy({}, { get: (_, key) => ${builtin}[key], has: (_, key) => key in ${builtin} })`
    : builtin;
}
