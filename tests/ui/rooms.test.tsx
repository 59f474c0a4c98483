// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { failure, ok } from '../../src/domain/result.ts';
import { notReached, ROOM_PROBLEMS } from '../../src/domain/room.ts';
import '../../src/ui/rooms/shared-section.tsx';
import '../../src/ui/rooms/speaker-decisions.tsx';
import { ENGLISH } from './fake-client.ts';
import { fakeLibrary } from './fake-library.ts';
import { type FakeRooms, FOLLOWING, fakeRooms, SHARED } from './fake-rooms.ts';
import { LIBRARY } from './library/sample.ts';
import { type Mounted, mounted } from './mounted.ts';

async function optionsWith(rooms: FakeRooms): Promise<Mounted> {
  const panel = await mounted('compared', { rooms });
  await panel.open('options');
  return panel;
}

const fill = (panel: Mounted, values: Readonly<Record<string, string>>) =>
  panel.change(() => {
    for (const [name, value] of Object.entries(values)) panel.find<HTMLInputElement>(`.room-form [name="${name}"]`).value = value;
  });

describe('shared bases in the options', () => {
  it('follow what is asked for, and say so', async () => {
    const rooms = fakeRooms();
    const panel = await optionsWith(rooms);
    await panel.click('[data-action="add-room"]');
    await fill(panel, { address: ' https://couch.example/harbour ', name: 'Harbour desk', user: 'ina', secret: ' pass word' });
    await panel.click('[data-action="follow-room"]');
    expect(rooms.asked).toEqual([
      [
        'follow',
        {
          name: 'Harbour desk',
          address: 'https://couch.example/harbour',
          mode: 'write',
          credentials: { kind: 'password', user: 'ina', password: ' pass word' },
        },
      ],
    ]);
    expect(panel.find('[data-toast="followed"]').textContent).toContain('Harbour desk');
    expect(panel.all('.room-form')).toEqual([]);
  });

  it('keep what was typed and say what to do where the server is not reached', async () => {
    const rooms = fakeRooms(undefined, { follow: async () => ok(notReached('no-couchdb', '200, no JSON')) });
    const panel = await optionsWith(rooms);
    await panel.click('[data-action="add-room"]');
    await fill(panel, { address: 'https://gazette.example/x', user: 'ina', secret: 'x' });
    await panel.click('[data-action="follow-room"]');
    expect(panel.text('[data-problem="no-couchdb"]')).toContain('not as CouchDB does');
    expect(panel.find<HTMLInputElement>('[name="address"]').value).toBe('https://gazette.example/x');
  });

  it('have something to say of every problem', () => {
    const unsaid = ROOM_PROBLEMS.map((code) => `room_problem_${code.replaceAll('-', '_')}`).filter((key) => ENGLISH(key) === key);
    expect(unsaid).toEqual([]);
  });

  it('show how each stands, what was left out and what can be done', async () => {
    const rooms = fakeRooms(SHARED);
    const panel = await optionsWith(rooms);
    expect(panel.text('[data-room="room:desk"]')).toContain('Up to date');
    const archive = panel.text('[data-room="room:archive"]');
    for (const said of ['12,000 documents fetched', 'about 88,000 to go', 'Sign in anew', 'todo-17', '2 documents were left out'])
      expect(archive).toContain(said);
    await panel.click('[data-room="room:archive"] [data-action="retry-room"]');
    await panel.click('[data-room="room:desk"] [data-action="leave-room"]');
    await panel.click('[data-action="undo-leave"]');
    expect(rooms.asked.map(([name]) => name)).toEqual(['retry', 'leave', 'comeBack']);
  });
});

describe('signing in anew', () => {
  const signIn = async (rooms: FakeRooms) => {
    const panel = await optionsWith(rooms);
    await panel.click('[data-room="room:archive"] [data-action="sign-in-room"]');
    await panel.click('.room-form [name="room_sign_in"][value="token"]');
    await fill(panel, { user: 'ina', secret: ' tok.en ' });
    await panel.click('[data-action="sign-in"]');
    return panel;
  };

  it('takes a token as well', async () => {
    const rooms = fakeRooms(SHARED);
    const panel = await signIn(rooms);
    expect(rooms.asked).toEqual([['renewCredentials', SHARED.followings[1], { kind: 'token', user: 'ina', token: 'tok.en' }]]);
    expect(panel.all('.room-form')).toEqual([]);
  });

  it('says what the server does not accept, and keeps what was typed', async () => {
    const rooms = fakeRooms(SHARED, { renewCredentials: async () => ok(notReached('forbidden', '403 expired')) });
    const panel = await signIn(rooms);
    expect(panel.text('.room-form [data-problem="forbidden"]')).toContain('403 expired');
    expect(panel.find<HTMLInputElement>('.room-form [name="secret"]').value).toBe(' tok.en ');
  });
});

describe('sharing a whole article', () => {
  const place = '.options [data-share="article:abc"]';

  it('is offered in the menu of an article that is kept, where a base may be written to', async () => {
    for (const [state, mode] of [
      ['compared', 'write'],
      ['compared-kept', 'read'],
    ] as const) {
      const panel = await mounted(state, { rooms: fakeRooms({ ...SHARED, followings: [{ ...FOLLOWING, mode }] }) });
      expect(panel.all('.options [data-share]')).toEqual([]);
    }
  });

  it('shares all of it, and withdraws it at the same button, which keeps the focus', async () => {
    const rooms = fakeRooms({ ...SHARED, shares: [] });
    const panel = await mounted('compared-kept', { rooms });
    await panel.click('[data-action="options"]');
    const button = panel.find<HTMLButtonElement>(`${place} button`);
    expect(button.closest('[hidden]')).toBeNull();
    expect(button.textContent).toContain('Share this article’s statements with “Harbour desk”');
    button.focus();
    await panel.click(`${place} [data-action="share"]`);
    expect(rooms.asked).toMatchObject([['share', 'room:desk', { kind: 'article', article: { title: expect.any(String) } }]]);
    const [share] = SHARED.shares;
    if (!share) throw new Error('no share in the sample');
    await panel.change(() =>
      rooms.change({ ...SHARED, shares: [{ ...share, kind: 'article', subject: 'article:abc', state: 'waiting' }] }),
    );
    expect(document.activeElement).toBe(panel.find(`${place} [data-action="withdraw"]`));
    await panel.click(`${place} [data-action="withdraw"]`);
    expect(rooms.asked.at(-1)).toEqual(['withdraw', 'room:desk', 'article:abc']);
  });
});

describe('sharing', () => {
  it('is not offered where nothing is followed, or all is only read', async () => {
    const panel = await mounted('compared', { rooms: fakeRooms() });
    expect(panel.all('[data-action="share"]')).toEqual([]);
    const reading = await mounted('compared', { rooms: fakeRooms({ ...SHARED, followings: [{ ...FOLLOWING, mode: 'read' }] }) });
    expect(reading.all('[data-action="share"]')).toEqual([]);
  });

  it('shares a statement at one click, and withdraws it at another', async () => {
    const rooms = fakeRooms({ ...SHARED, shares: [] });
    const panel = await mounted('compared', { rooms });
    const place = '.current [data-share]';
    const subject = panel.find(place).dataset.share;
    await panel.click(`${place} [data-action="share"]`);
    expect(rooms.asked[0]).toMatchObject(['share', 'room:desk', { kind: 'statement', statement: subject?.split('/')[1] }]);
    const share = {
      pack: 'room:desk',
      subject: subject ?? '',
      kind: 'statement',
      title: '',
      documents: [],
      at: '2031-05-04T16:00:00.000Z',
    } as const;
    await panel.change(() => rooms.change({ ...SHARED, shares: [{ ...share, state: 'waiting', reason: null }] }));
    await panel.click(`${place} [data-action="withdraw"]`);
    expect(rooms.asked.at(-1)).toEqual(['withdraw', 'room:desk', subject]);
  });

  it('says what was not shared', async () => {
    const rooms = fakeRooms({ ...SHARED, shares: [] }, { share: async () => failure('forbidden', 'this shared base is only read') });
    const panel = await mounted('compared', { rooms });
    await panel.click('.current [data-action="share"]');
    expect(panel.text('[data-toast="not-shared"]')).toContain('only read');
  });

  it('shows the notes of all, who wrote them, and the version that lost', async () => {
    const rooms = fakeRooms(SHARED);
    const panel = await mounted('compared', { rooms });
    await panel.open('library');
    await panel.click('[data-section="shared"]');
    expect(panel.text('[data-shared="room:desk"] [data-note]')).toContain('Shared by odo, 4 May 2031');
    expect(panel.text('[data-lost="2-a"]')).toContain('harbour master first.');
    expect(panel.all('[data-shared] > p').map(({ textContent }) => textContent)).toEqual(['Nothing is shared here yet.']);
    expect(panel.all('[data-share][data-state]').map(({ dataset }) => dataset.state)).toEqual(['sent', 'waiting', 'refused']);
    await panel.click('[data-action="edit-shared"]');
    await panel.change(() => {
      panel.find<HTMLTextAreaElement>('.room-form [name="text"]').value = 'Asked.';
    });
    await panel.click('[data-action="save-shared"]');
    expect(rooms.asked.at(-1)).toEqual(['editShared', 'room:desk', SHARED.notes[0]?.id, 'Asked.']);
  });
});

describe('who a speaker is', () => {
  const decision = {
    id: 'o kinloch\nodo brask',
    kind: 'merge',
    names: ['O. Kinloch', 'Odo Brask'],
    at: '2031-05-04T09:00:00.000Z',
  } as const;
  const page = async (rooms: FakeRooms) => {
    const panel = await mounted('compared', {
      rooms,
      library: fakeLibrary({ ...LIBRARY, decided: [decision], otherNames: ['O. Kinloch'] }),
    });
    await panel.open('library');
    await panel.click('[data-claim="pack:harbour/0"] [data-action="show-speaker"]');
    return panel;
  };

  it('is shared at a click and withdrawn at another', async () => {
    const rooms = fakeRooms({ ...SHARED, shares: [] });
    const panel = await page(rooms);
    expect(panel.text('[data-decided="merge"]')).toContain('“O. Kinloch” is “Odo Brask”');
    await panel.click('[data-decided] [data-action="share"]');
    expect(rooms.asked).toEqual([['share', 'room:desk', { kind: 'speaker', decision }]]);
    const [share] = SHARED.shares;
    if (!share) throw new Error('no share in the sample');
    const subject = `merge ${decision.id}`;
    await panel.change(() => rooms.change({ ...SHARED, shares: [{ ...share, kind: 'speaker', subject }] }));
    await panel.click('[data-decided] [data-action="withdraw"]');
    expect(rooms.asked.at(-1)).toEqual(['withdraw', 'room:desk', subject]);
  });

  it('is not asked where nothing is followed', async () => {
    expect((await page(fakeRooms())).all('[data-decided]')).toEqual([]);
  });

  it('is shown as colleagues say it, with the version that lost, on the page of the speaker and among what is shared', async () => {
    const panel = await page(fakeRooms(SHARED));
    const told = '[data-shared-speaker]';
    expect(panel.text(told)).toContain('“O. Kinloch” is “Odo Kinloch”Shared by odo, 4 May 2031');
    expect(panel.text(`${told} [data-lost="1-a"]`)).toContain('“O. Kinloch” is “Ole Kinloch”Shared by ina');
    await panel.click('[data-section="shared"]');
    expect(panel.text(`[data-shared="room:desk"] ${told}`)).toContain('“O. Kinloch” is “Odo Kinloch”');
  });
});
