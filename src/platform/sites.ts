import { failure, ok, type Result } from '../domain/result.ts';
import type { SiteAccess } from '../messaging/panel-client.ts';
import { browser } from './browser.ts';
import { ownValue, setOwnValue } from './own-storage.ts';

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
  const allowed = origin !== null && (await allowedPatterns()).includes(pattern(origin));
  return { origin, allowed };
}

/** Asks for, or gives back, one site. Must be called synchronously from a click. */
export async function setSiteAccess(origin: string, allowed: boolean): Promise<Result<SiteAccess>> {
  try {
    const origins = [pattern(origin)];
    const done = await (allowed ? browser.permissions.request({ origins }) : browser.permissions.remove({ origins }));
    // What was asked for to follow a shared base there is from now on for reading as well.
    if (done && allowed) await setServers((await servers()).filter((one) => one !== pattern(origin)));
    return ok({ origin, allowed: done ? allowed : !allowed });
  } catch (error) {
    return failure('forbidden', error instanceof Error ? error.message : String(error));
  }
}

/** The sites that may be read without a click, as hosts; sorted. */
export async function allowedHosts(): Promise<string[]> {
  return (await allowedPatterns()).map(hostOf).sort();
}

/** Gives a site back, whatever its protocol. */
export async function forgetHost(host: string): Promise<null> {
  const { origins = [] } = await browser.permissions.getAll();
  await browser.permissions.remove({ origins: origins.filter((one) => hostOf(one) === host) });
  return null;
}

/** Patterns of the sites that are read without a click. */
async function allowedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const notRead = await servers();
  return origins.filter((one) => !notRead.includes(one));
}

const SERVERS = 'servers';

/** Patterns that were asked for only to follow a shared base: their pages are not read. */
async function servers(): Promise<readonly string[]> {
  const value = await ownValue(SERVERS);
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function setServers(all: readonly string[]): Promise<void> {
  return setOwnValue(SERVERS, [...all]);
}

/** Calls back when it changed which origins are not for reading. Must be called at the top level of the background. */
export function onServersChanged(listener: () => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (SERVERS in changes) listener();
  });
}

/** Gives back all that was asked for to follow shared bases. */
export async function giveAllServersBack(): Promise<void> {
  const all = await servers();
  if (all.length > 0) await browser.permissions.remove({ origins: [...all] });
  await setServers([]);
}

/** Asks for the one origin of a shared base. Must be called synchronously from a click. False where the reader says no. */
export async function askForServer(address: string): Promise<boolean> {
  const origins = [pattern(address)];
  // Noted before the reader answers: a permission that is there, and not noted as for this alone, would have the origin's pages read.
  const noted = noteServer(address);
  // Firefox also asks whether what the reader shares, and their sign-in, may leave the browser.
  const granted = await browser.permissions.request(
    __FIREFOX__ ? { origins, data_collection: ['authenticationInfo', 'websiteContent'] } : { origins },
  );
  const isNew = await noted;
  if (!granted && isNew) await setServers((await servers()).filter((one) => !origins.includes(one)));
  return granted;
}

/** Notes an origin as one whose pages are not read; false where they are read, or it is noted already. The list is there from then on in any case. */
async function noteServer(address: string): Promise<boolean> {
  const known = await servers();
  const isNew = !(await siteAccess(address)).allowed && !known.includes(pattern(address));
  await setServers(isNew ? [...known, pattern(address)] : known);
  return isNew;
}

/** Notes the origins of the shared bases that are followed again where the list of them was lost, as Chromium may empty it after a crash. */
export async function noteServersAgain(addresses: readonly string[]): Promise<void> {
  if (addresses.length > 0 && (await ownValue(SERVERS)) === undefined) await setServers([...new Set(addresses.map(pattern))]);
}

/** Gives the origin back, unless its pages are read too or another shared base is there. */
export async function giveServerBack(address: string, others: readonly string[]): Promise<void> {
  const own = pattern(address);
  if (others.some((other) => pattern(other) === own) || !(await servers()).includes(own)) return;
  await browser.permissions.remove({ origins: [own] });
  await setServers((await servers()).filter((one) => one !== own));
}

/** The host of a match pattern. */
function hostOf(pattern: string): string {
  return pattern.replace(/^[^:]+:\/\//, '').split('/')[0] ?? '';
}

/** Makes the registered content scripts equal to the allowed sites: one script for all of them, none where there is none. */
export async function registerAllowedSites(file: string): Promise<void> {
  const origins = await allowedPatterns();
  await browser.scripting.unregisterContentScripts({ ids: ['allowed-sites'] }).catch(() => undefined);
  if (origins.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: 'allowed-sites', js: [file], matches: origins, runAt: 'document_idle', persistAcrossSessions: true },
  ]);
}
