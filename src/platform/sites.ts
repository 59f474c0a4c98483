import { failure, ok, type Result } from '../domain/result.ts';
import type { SiteAccess } from '../messaging/panel-client.ts';
import { browser } from './browser.ts';

/** `https://example.org/*` and the like: one site, all its pages. Firefox's patterns know no ports. */
function pattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** The origin that a reader could allow, or null for pages that no extension may read unasked. */
export function allowableOrigin(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, origin } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}

export async function siteAccess(url: string | null): Promise<SiteAccess> {
  const origin = url === null ? null : allowableOrigin(url);
  const allowed = origin !== null && (await browser.permissions.contains({ origins: [pattern(origin)] }));
  return { origin, allowed };
}

/** Asks for, or gives back, one site. Must be called synchronously from a click. */
export async function setSiteAccess(origin: string, allowed: boolean): Promise<Result<SiteAccess>> {
  try {
    const origins = [pattern(origin)];
    const done = await (allowed ? browser.permissions.request({ origins }) : browser.permissions.remove({ origins }));
    return ok({ origin, allowed: done ? allowed : !allowed });
  } catch (error) {
    return failure('forbidden', error instanceof Error ? error.message : String(error));
  }
}

/** The sites that may be read without a click, as hosts; sorted. */
export async function allowedHosts(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.map(hostOf).sort();
}

/** Gives a site back, whatever its protocol. */
export async function forgetHost(host: string): Promise<null> {
  const { origins = [] } = await browser.permissions.getAll();
  await browser.permissions.remove({ origins: origins.filter((one) => hostOf(one) === host) });
  return null;
}

/** The host of a match pattern. */
function hostOf(pattern: string): string {
  return pattern.replace(/^[^:]+:\/\//, '').split('/')[0] ?? '';
}

/** Makes the registered content scripts equal to the allowed sites: one script for all of them, none where there is none. */
export async function registerAllowedSites(file: string): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  await browser.scripting.unregisterContentScripts({ ids: ['allowed-sites'] }).catch(() => undefined);
  if (origins.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: 'allowed-sites', js: [file], matches: origins, runAt: 'document_idle', persistAcrossSessions: true },
  ]);
}
