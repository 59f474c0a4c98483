import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Files of code and style below `assets` whose name stands in no other file of a built extension. Their names end in a hash: none stands there by chance. */
export function unusedAssets(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:html|js|css|json)$/.test(name));
  const texts = files.map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
  const isUsed = (asset: string) => texts.some(([name, text]) => name !== asset && text.includes(basename(asset)));
  return files.filter((name) => name.startsWith('assets') && !isUsed(name));
}
