/** What is used of PouchDB. Its own published types redeclare Node's `Buffer` for everybody, and promise more than a server keeps: answers are decoded. */
declare module 'pouchdb-core' {
  interface Changes extends Promise<unknown> {
    on(event: 'change', listener: (...told: unknown[]) => void): this;
    cancel(): void;
  }
  interface Database {
    changes(options: Readonly<Record<string, unknown>>): Changes;
    get(id: string, options: Readonly<Record<string, unknown>>): Promise<unknown>;
    bulkDocs(documents: readonly object[], options?: { readonly new_edits: boolean }): Promise<unknown>;
  }
  interface Options {
    readonly adapter: 'http';
    readonly skip_setup: true;
    readonly fetch: (url: string | Request, options?: RequestInit) => Promise<Response>;
  }
  const PouchDB: { new (address: string, options: Options): Database; plugin(adapter: unknown): void };
  export default PouchDB;
}

declare module 'pouchdb-adapter-http' {
  const adapter: unknown;
  export default adapter;
}
