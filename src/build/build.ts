import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Builds both targets, each in its own process: the plugin keeps state between builds. */
for (const target of ['chrome', 'firefox']) {
  rmSync(`dist/${target}`, { recursive: true, force: true });
  const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    env: { ...process.env, TARGET: target },
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
  hideFromPages(`dist/${target}/manifest.json`);
}

/** The bundler lets web pages load the reading script; nothing of ours is for pages: the browser injects it without that. */
function hideFromPages(path: string): void {
  const { web_accessible_resources: _, ...manifest } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
}
