import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect, type ConnectOptions } from '@signet/database/connect';
import { sql } from 'kysely';

/** Every row of every table as text, in every schema of ours: what a dump of the database holds. */
export async function dumpDatabase(options: ConnectOptions): Promise<ReadonlyMap<string, string>> {
  const database = await connect(options);
  try {
    const tables = await sql<{ name: string }>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`.execute(database.db);
    const dump = new Map<string, string>();
    for (const { name } of tables.rows) {
      const { rows } = await sql<{ row: string }>`
        select t::text as row from ${sql.raw(name)} as t`.execute(database.db);
      dump.set(name, rows.map(({ row }) => row).join('\n'));
    }
    return dump;
  } finally {
    await database.close();
  }
}

/** Every file of a folder and of the folders in it, byte for byte as text. */
export async function readFolder(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const contents = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [path, await readFile(path, 'latin1')] as const;
  });
  return new Map(await Promise.all(contents));
}

/** The places where one of the texts stands. */
export function whereFound<Place>(
  places: ReadonlyMap<Place, string>,
  texts: readonly string[],
): readonly Place[] {
  return [...places].flatMap(([place, content]) =>
    texts.some((text) => content.includes(text)) ? [place] : [],
  );
}
