import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Headless Chromium cannot be asked for a site: a copy of the build, installed with what the reader's yes would give it. */
export function allowing(extension: string, pattern: string): { readonly path: string; remove(): void } {
  const home = mkdtempSync(join(tmpdir(), 'on-record-allowing-'));
  const path = join(home, 'extension');
  cpSync(extension, path, { recursive: true });
  const file = join(path, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: [pattern] }));
  return { path, remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }) };
}
