import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { needBrowsers } from './e2e/drivers/browsers.ts';

/** How many checks of a step passed and failed. */
interface Count {
  readonly passed: number;
  readonly failed: number;
}

const RESULTS = 'test-results';

/** Everything that `npm test` runs, in order; a later step runs even if an earlier one failed, so that one run tells all. */
const STEPS: readonly (readonly [string, () => Count])[] = [
  ['types', () => command('node_modules/typescript/bin/tsc', '-b')],
  ['lint', () => command('node_modules/@biomejs/biome/bin/biome', 'check', '.')],
  ['unit', () => suite('unit')],
  ['build', () => command('node_modules/tsx/dist/cli.mjs', 'src/build/build.ts')],
  ['end to end', () => endToEnd()],
];

function command(script: string, ...args: string[]): Count {
  const { status } = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs a vitest project; a run that crashed, or that ran nothing, is a failure. */
function suite(project: string): Count {
  const report = `${RESULTS}/${project}.json`;
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', ...args], { stdio: 'inherit' });
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    const crashed = status !== 0 && numFailedTests === 0;
    return { passed: numPassedTests, failed: numFailedTests + (crashed || numPassedTests === 0 ? 1 : 0) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function endToEnd(): Count {
  try {
    needBrowsers(['chromium', 'firefox']);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return { passed: 0, failed: 1 };
  }
  return suite('e2e');
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const total = { passed: 0, failed: 0 };
for (const [name, run] of STEPS) {
  process.stdout.write(`\n== ${name}\n`);
  const { passed, failed } = run();
  total.passed += passed;
  total.failed += failed;
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
