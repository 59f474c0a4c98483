import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A browser that the end-to-end tests drive, its Debian package, and where it is looked for. */
const BROWSERS = {
  chromium: {
    package: 'chromium',
    variable: 'CHROMIUM_PATH',
    paths: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  },
  firefox: { package: 'firefox-esr', variable: 'FIREFOX_PATH', paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox'] },
} as const;

export type BrowserName = keyof typeof BROWSERS;

/** Path of an installed browser, or null. */
export function findBrowser(name: BrowserName): string | null {
  const { variable, paths } = BROWSERS[name];
  return [process.env[variable], ...paths].find((path) => path !== undefined && existsSync(path)) ?? null;
}

/**
 * Paths of the browsers asked for. What is missing is installed where we may (Debian as root); else the error says exactly what to do.
 */
export function needBrowsers(names: readonly BrowserName[]): Record<BrowserName, string> {
  const missing = names.filter((name) => findBrowser(name) === null);
  if (missing.length > 0) install(missing);
  const found = Object.fromEntries(names.map((name) => [name, findBrowser(name)]));
  const still = names.filter((name) => found[name] === null);
  if (still.length > 0) throw new Error(still.map(howToGet).join('\n'));
  return found as Record<BrowserName, string>;
}

function install(names: readonly BrowserName[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const packages = names.map((name) => BROWSERS[name].package);
  process.stderr.write(`installing ${packages.join(', ')} by apt-get\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, stdio: ['ignore', 'ignore', 'inherit'] as ('ignore' | 'inherit')[] };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

function howToGet(name: BrowserName): string {
  const { package: debian, variable, paths } = BROWSERS[name];
  return `${name} was not found (looked at ${paths.join(', ')}). On Debian: sudo apt-get install ${debian}. Elsewhere: install it and set ${variable} to its path.`;
}
