import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

/** Builds both targets, each in its own process: the plugin keeps state between builds. */
for (const target of ['chrome', 'firefox']) {
  rmSync(`dist/${target}`, { recursive: true, force: true });
  const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    env: { ...process.env, TARGET: target },
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
