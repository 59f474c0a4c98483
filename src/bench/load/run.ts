import { type Arguments, LabError } from '../../lab/arguments.ts';

/** Each load by itself: what it measures is in its file. */
const LOADS: Record<string, () => Promise<{ measure(): Promise<unknown> }>> = {
  base: () => import('./base.ts'),
  highlights: () => import('./highlights.ts'),
  leaks: () => import('./leaks.ts'),
  tabs: () => import('./tabs.ts'),
};

/** `npm run bench -- load [base | highlights | leaks | tabs]`: the built extension in Chromium under more than anybody asks of it. Needs `npm run build`. */
export async function run({ words }: Arguments): Promise<unknown> {
  const names = words.length > 0 ? words : Object.keys(LOADS);
  const figures: Record<string, unknown> = {};
  for (const name of names) {
    const load = Object.hasOwn(LOADS, name) ? LOADS[name] : undefined;
    if (!load) throw new LabError(`loads: ${Object.keys(LOADS).join(', ')}`);
    process.stderr.write(`${name}\n`);
    figures[name] = await (await load()).measure();
  }
  return figures;
}
