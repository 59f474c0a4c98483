import { fieldsOf, type System } from '../system.ts';

/** What is used of sqlite-wasm; the package has no types. */
interface Connection {
  exec(options: { sql: string; bind?: readonly unknown[]; rowMode?: string; resultRows?: unknown[][] }): void;
  prepare(sql: string): { bind(values: readonly unknown[]): { stepReset(): unknown }; finalize(): void };
  transaction(work: () => void): void;
}

/** Loaded by address, as the library finds its own parts (the module, the proxy worker) beside itself. */
async function connect(): Promise<Connection> {
  const address = new URL('/sqlite/sqlite3.mjs', location.origin).href;
  const { default: start } = await import(/* @vite-ignore */ address);
  const sqlite = await start({ print: () => {}, printErr: () => {} });
  if (!sqlite.oo1.OpfsDb) throw new Error('OPFS is not to be had here');
  return new sqlite.oo1.OpfsDb('/bench.sqlite3', 'c') as Connection;
}

/** SQLite with full-text search (FTS5, BM25, Porter's stemmer) on the origin's private file system. */
export function sqlite(): System {
  let connection: Connection | null = null;
  async function database(): Promise<Connection> {
    if (!connection) {
      connection = await connect();
      connection.exec({
        sql: `create virtual table if not exists claims using fts5(id unindexed, pack unindexed, text, speaker, title, tokenize = 'porter unicode61')`,
      });
    }
    return connection;
  }
  async function add(pack: string, claims: Parameters<System['fill']>[1]): Promise<void> {
    const open = await database();
    open.transaction(() => {
      const insert = open.prepare('insert into claims values (?, ?, ?, ?, ?)');
      for (const { id, text, speaker, title } of claims.map(fieldsOf)) insert.bind([id, pack, text, speaker, title]).stepReset();
      insert.finalize();
    });
  }
  return {
    fill: add,
    async settle() {
      (await database()).exec({ sql: `insert into claims(claims) values ('optimize')` });
    },
    open: async () => void (await database()),
    async search(queries, limit) {
      const open = await database();
      return queries.map(({ text }) => {
        const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
        if (words.length === 0) return [];
        const rows: unknown[][] = [];
        const any = words.map((word) => `"${word}"`).join(' OR ');
        open.exec({
          sql: 'select id from claims where claims match ? order by rank limit ?',
          bind: [any, limit],
          rowMode: 'array',
          resultRows: rows,
        });
        return rows.map(([id]) => String(id));
      });
    },
    keep: add,
    async remove(pack) {
      (await database()).exec({ sql: 'delete from claims where pack = ?', bind: [pack] });
    },
  };
}
