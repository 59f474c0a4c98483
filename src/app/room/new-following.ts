import { type Following, type FollowRequest, notReached, type Reached, ROOM_PREFIX, reached } from '../../domain/room.ts';
import { urlId } from '../../domain/url-id.ts';

/** A following at its beginning, or what is wrong with the address. Nothing is asked of anybody yet. */
export function newFollowing({ name, address, mode, credentials }: FollowRequest): Reached<Following> {
  const clean = databaseAddress(address);
  if (!clean.ok) return clean;
  const database = decodeURIComponent(clean.value.split('/').at(-1) ?? '');
  return reached({
    pack: `${ROOM_PREFIX}${urlId(clean.value)}`,
    name: name.trim().slice(0, 200) || database,
    address: clean.value,
    mode: credentials.kind === 'none' ? 'read' : mode,
    user: credentials.kind === 'none' ? '' : credentials.user,
    phase: 'pulling',
    since: 0,
    mark: null,
    taken: 0,
    pending: null,
    refused: { count: 0, first: [] },
    contactAt: null,
    renewedAt: null,
    problem: null,
    leavingAt: null,
  });
}

/** The address of a database as we write it. Over plain http only on this machine itself, as credentials could be read on the way. */
export function databaseAddress(given: string): Reached<string> {
  const text = given.trim();
  if (!URL.canParse(text)) return notReached('bad-address', text.slice(0, 200));
  const { protocol, hostname, origin, pathname, username, password } = new URL(text);
  if (protocol !== 'https:' && protocol !== 'http:') return notReached('bad-address', protocol);
  // Credentials have fields of their own: in an address they would be shown and stored with it.
  if (username !== '' || password !== '') return notReached('bad-address', `${origin}: name and password do not belong in the address`);
  if (protocol === 'http:' && !['localhost', '127.0.0.1'].includes(hostname)) return notReached('insecure', origin);
  const steps = pathname.split('/');
  while (steps.length > 1 && steps.at(-1) === '') steps.pop();
  const path = steps.join('/');
  const database = steps.at(-1) ?? '';
  if (database === '' || database.startsWith('_')) return notReached('bad-address', `${origin}${path}`);
  return reached(`${origin}${path}`);
}
