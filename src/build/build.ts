import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { notices, shippedPackages } from './licences.ts';
import { unusedAssets } from './unused.ts';

/** `build.ts [TARGET [FOLDER]]` builds both targets (or one) into `dist` (or elsewhere), each in its own process: the plugin keeps state between builds. */
const [only, folder = 'dist'] = process.argv.slice(2);
for (const target of ['chrome', 'firefox'].filter((one) => (only ?? one) === one)) {
  rmSync(`${folder}/${target}`, { recursive: true, force: true });
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '--outDir', `${folder}/${target}`],
    {
      env: { ...process.env, TARGET: target },
      stdio: 'inherit',
    },
  );
  if (status !== 0) process.exit(status ?? 1);
  hideFromPages(`${folder}/${target}/manifest.json`);
  removeUnused(`${folder}/${target}`);
  writeFileSync(`${folder}/${target}/licences.txt`, notices(shippedPackages()));
}

/** The bundler lets web pages load the reading script; nothing of ours is for pages: the browser injects it without that. */
function hideFromPages(path: string): void {
  const { web_accessible_resources: _, ...manifest } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
}

/** The bundler leaves each script for pages a second time, as a module that nobody loads; and what only these load. */
function removeUnused(folder: string): void {
  for (let unused = unusedAssets(folder); unused.length > 0; unused = unusedAssets(folder))
    for (const name of unused) rmSync(join(folder, name));
}
