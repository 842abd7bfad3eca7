import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';

/** Opens PGlite below the data directory; the caller holds the directory's lock. */
export async function openEmbedded(dataDir: string): Promise<PGlite> {
  const folder = join(dataDir, 'store');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return PGlite.create({
    dataDir: `file://${folder}`,
    extensions: { pg_trgm },
    parsers: {
      // As with pg: a count may be larger than a JavaScript number keeps exactly.
      [types.INT8]: (text) => text,
      [types.NUMERIC]: (text) => text,
    },
  });
}
