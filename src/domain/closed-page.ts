/** Sites on which browsers let no extension in, whatever the reader allows: their own stores and accounts. */
const CLOSED_HOSTS = new Set([
  'accounts.firefox.com',
  'addons.cdn.mozilla.net',
  'addons.mozilla.org',
  'chromewebstore.google.com',
  'discovery.addons.mozilla.org',
  'install.mozilla.org',
  'oauth.accounts.firefox.com',
  'profile.accounts.firefox.com',
  'support.mozilla.org',
  'sync.services.mozilla.com',
]);

/**
 * Why a page that refused our scripts is closed for good, or null where its address does not say so: then the browser may let us in another time.
 * "" is the address of a page of which the browser tells nothing.
 */
export function closedPage(url: string): 'pdf' | 'restricted' | null {
  const [, protocol = '', host = '', path = ''] = ADDRESS.exec(url) ?? [];
  if (protocol === '') return null;
  if (/\.pdf$/i.test(path)) return 'pdf';
  if (!/^https?$/i.test(protocol)) return 'restricted';
  if (host === 'chrome.google.com') return path.startsWith('/webstore') ? 'restricted' : null;
  return CLOSED_HOSTS.has(host) ? 'restricted' : null;
}

/** Protocol, host, path. */
const ADDRESS = /^([a-z][a-z\d+.-]*):(?:\/\/(?:[^/?#@]*@)?([^/?#:]*)(?::\d*)?)?([^?#]*)/i;
