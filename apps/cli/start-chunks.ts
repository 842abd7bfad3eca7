import type { ModuleInfo, Plugin } from 'rolldown';

type Imports = Pick<ModuleInfo, 'importedIds' | 'dynamicallyImportedIds'>;

/** A chunk, and the modules that go into it. */
export interface StartChunk {
  readonly name: string;
  readonly test: (id: string) => boolean;
}

/** What `serve` loads before it listens beside its own module. */
const START = /\/(commands\/serve|connection\/(open|patient)-pool)\.ts$/;
const SERVER = /\/commands\/(serve|worker)\.ts$/;
const COMMAND = /\/cli\/src\/commands\/[\w-]+\.ts$/;
/** Commands that open no store. */
const OFFLINE = /\/commands\/(verify|inspect|heartbeat|doctor|bundle-\w+|catalog-\w+|quote)\.ts$/;
const MAIN = /\/cli\/src\/main\.ts$/;

/**
 * Puts what a server loads before it listens into four chunks instead of a hundred: each file costs
 * a start a third of a millisecond. Commands that share modules with it load as few as these allow:
 * whoever only verifies a token gets no database, and whoever only opens the store gets no server.
 */
export function startChunks(): { readonly plugin: Plugin; readonly chunks: StartChunk[] } {
  const graph = new Map<string, Imports>();
  let found: ReturnType<typeof setsOf> | undefined;
  const sets = () => (found ??= setsOf(graph));
  const plugin: Plugin = {
    name: 'start-chunks',
    buildEnd() {
      for (const id of this.getModuleIds()) {
        const info = this.getModuleInfo(id);
        if (info !== null) graph.set(id, info);
      }
    },
  };
  const chunks = [
    { name: 'program', test: (id: string) => sets().program.has(id) && !MAIN.test(id) },
    { name: 'base', test: (id: string) => sets().start.has(id) && sets().offline.has(id) },
    { name: 'store', test: (id: string) => sets().start.has(id) && sets().store.has(id) },
    { name: 'server', test: (id: string) => sets().start.has(id) },
  ];
  return { plugin, chunks };
}

/** Each set holds whatever its modules import, so a chunk needs none but those before it. */
function setsOf(graph: ReadonlyMap<string, Imports>) {
  const ids = [...graph.keys()];
  const main = ids.filter((id) => MAIN.test(id));
  const commands = ids.filter((id) => COMMAND.test(id));
  return {
    program: reach(graph, [
      ...main,
      ...main.flatMap((id) => graph.get(id)?.dynamicallyImportedIds ?? []),
    ]),
    start: reach(
      graph,
      ids.filter((id) => START.test(id)),
    ),
    offline: reach(
      graph,
      commands.filter((id) => OFFLINE.test(id)),
    ),
    store: reach(
      graph,
      commands.filter((id) => !SERVER.test(id)),
    ),
  };
}

function reach(graph: ReadonlyMap<string, Imports>, from: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [...from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...(graph.get(id)?.importedIds ?? []));
  }
  return seen;
}
