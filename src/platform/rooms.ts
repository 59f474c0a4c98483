import * as v from 'valibot';
import type { Credentials } from '../domain/room.ts';
import { browser } from './browser.ts';
import { ownValue, setOwnValue } from './own-storage.ts';

const CREDENTIALS = 'room credentials';
const ALARM = 'shared bases';
/** How often a shared base is asked while no panel is open, in minutes. */
const PERIOD = 15;

const text = v.string();
const credentials = v.variant('kind', [
  v.object({ kind: v.literal('password'), user: text, password: text }),
  v.object({ kind: v.literal('token'), user: text, token: text }),
  v.object({ kind: v.literal('none') }),
]);
const stored = v.fallback(v.record(text, credentials), {});

/** What the reader shows each server, by pack. They stand in the extension's own storage only, and go nowhere but to their server. */
export async function roomCredentials(): Promise<ReadonlyMap<string, Credentials>> {
  return decodeCredentials(await ownValue(CREDENTIALS));
}

/** By pack; what is none of ours is none. */
export function decodeCredentials(value: unknown): ReadonlyMap<string, Credentials> {
  return new Map(Object.entries(v.parse(stored, value)));
}

/** Keeps them, or forgets them. */
export async function setRoomCredentials(pack: string, given: Credentials | null): Promise<void> {
  const all = new Map(await roomCredentials());
  if (given) all.set(pack, given);
  else all.delete(pack);
  await setOwnValue(CREDENTIALS, Object.fromEntries(all));
  await setRoomAlarm();
}

/** Calls back when a sign-in was kept or forgotten, here or in another panel. */
export function onRoomCredentialsChanged(listener: () => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (CREDENTIALS in changes) listener();
  });
}

/** The clock runs while something is followed. Firefox forgets it with each session. */
export async function setRoomAlarm(): Promise<void> {
  if ((await roomCredentials()).size > 0) browser.alarms.create(ALARM, { periodInMinutes: PERIOD });
  else await browser.alarms.clear(ALARM);
}

/** Calls back when shared bases are to be asked. Must be called at the top level of the background. */
export function onRoomAlarm(listener: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) listener();
  });
}
