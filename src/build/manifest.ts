import type { ManifestV3Export } from '@crxjs/vite-plugin';
import source from '../../manifest.json' with { type: 'json' };

/** The two forms in which the extension is built. */
export type Target = 'chrome' | 'firefox';

const GECKO = {
  id: 'on-record@on-record.example',
  // 140 has the Custom Highlight API, 142 the data collection permissions on Android.
  strict_min_version: '142.0',
  // Nothing is collected; what the reader shares with a newsroom, and their sign-in there, leaves only when they follow its shared base.
  data_collection_permissions: { required: ['none'], optional: ['authenticationInfo', 'websiteContent'] },
};

/** Our source manifest has Chrome's shape; Firefox wants an event page, a sidebar and its own settings. */
export function manifestFor(target: Target): ManifestV3Export {
  if (target === 'chrome') return source as ManifestV3Export;
  const { side_panel, minimum_chrome_version: _, background, permissions, ...shared } = source;
  return {
    ...shared,
    background: { scripts: [background.service_worker], type: 'module' },
    permissions: permissions.filter((permission) => permission !== 'sidePanel' && permission !== 'offscreen'),
    sidebar_action: {
      default_panel: side_panel.default_path,
      default_title: source.name,
      default_icon: source.icons,
      open_at_install: false,
    },
    browser_specific_settings: { gecko: GECKO },
  } as unknown as ManifestV3Export;
}
