import { PANEL } from '../../platform/panel.ts';

// The browser's own entry "Options" of an extension: the panel as a tab, at its options.
location.replace(`/${PANEL}#options`);
