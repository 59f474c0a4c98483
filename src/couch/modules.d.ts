/** What is used of packages that publish no types. */
declare module 'pouchdb' {
  interface Database {
    destroy(): Promise<unknown>;
  }
  interface Pouch {
    new (name: string, options: Readonly<Record<string, unknown>>): Database;
    replicate(from: Database, to: Database, options: Readonly<Record<string, unknown>>): Promise<{ readonly docs_written: number }>;
    plugin(plugin: unknown): void;
    defaults(options: Readonly<Record<string, unknown>>): Pouch;
  }
  const PouchDB: Pouch;
  export default PouchDB;
}

declare module 'pouchdb-adapter-memory' {
  const adapter: unknown;
  export default adapter;
}

declare module 'express-pouchdb' {
  import type { RequestHandler } from 'express';

  interface Get {
    get: (id: string, ...given: readonly unknown[]) => unknown;
  }
  interface Couch extends RequestHandler {
    readonly couchConfig: { set(section: string, key: string, value: unknown, done: (error: unknown) => void): void };
    readonly dbWrapper: { registerWrapper(wrapper: (name: string, database: Get, done: () => unknown) => unknown): void };
  }
  const expressPouchDb: (pouch: unknown, options: Readonly<Record<string, unknown>>) => Couch;
  export default expressPouchDb;
}

declare module 'node-forge' {
  interface Certificate {
    publicKey: object;
    serialNumber: string;
    readonly validity: { readonly notBefore: Date; readonly notAfter: Date };
    setSubject(name: readonly object[]): void;
    setIssuer(name: readonly object[]): void;
    setExtensions(extensions: readonly object[]): void;
    sign(key: object, digest: object): void;
  }
  const forge: {
    readonly md: { readonly sha256: { create(): object } };
    readonly pki: {
      readonly rsa: { generateKeyPair(bits: number): { readonly publicKey: object; readonly privateKey: object } };
      createCertificate(): Certificate;
      privateKeyToPem(key: object): string;
      certificateToPem(certificate: Certificate): string;
    };
  };
  export default forge;
}
