import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const json = (path: string) => JSON.parse(readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8')) as Record<string, unknown>;

/** What a new version may do is what readers agreed to: the built manifests change only together with these files, on purpose. */
describe.each(['chrome', 'firefox'])('the built manifest for %s', (target) => {
  it('is the one that was reviewed', () => {
    expect(json(`dist/${target}/manifest.json`)).toEqual(json(`tests/fixtures/manifests/${target}.json`));
  });

  it('asks for nothing but what a click needs', () => {
    const { permissions, host_permissions, content_scripts, web_accessible_resources } = json(`dist/${target}/manifest.json`);
    // `offscreen` asks nothing of the reader: a page of ours without a face, for counting while no panel is open.
    const ofChromium = target === 'chrome' ? ['offscreen', 'sidePanel'] : [];
    expect([...(permissions as string[])].sort()).toEqual(
      ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage', ...ofChromium].sort(),
    );
    expect([host_permissions, content_scripts, web_accessible_resources]).toEqual([undefined, undefined, undefined]);
  });
});
