import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { version } from '../../package.json' with { type: 'json' };
import './build.ts';
import { zipFiles, zipFolder } from './zip.ts';

/** What the stores take: one archive a browser, and the sources from which a reviewer can build the same bytes. */
const FOLDER = 'dist/packages';

mkdirSync(FOLDER, { recursive: true });
write('chrome', zipFolder('dist/chrome'));
write('firefox', zipFolder('dist/firefox'));
write('source', zipFiles('.', trackedFiles()));

function write(name: string, archive: Uint8Array): void {
  const path = `${FOLDER}/on-record-${version}-${name}.zip`;
  writeFileSync(path, archive);
  process.stdout.write(`${path}: ${archive.length} bytes\n`);
}

function trackedFiles(): string[] {
  const { stdout } = spawnSync('git', ['ls-files', '-z'], { encoding: 'utf8' });
  return stdout.split('\0').filter((path) => path !== '' && !path.startsWith('tests/fixtures/releases/'));
}
