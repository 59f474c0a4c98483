import { useState } from 'preact/hooks';
import type { Following, LosingVersion, SharedNote, ShareState } from '../../domain/room.ts';
import { NoteText } from '../notes/note-text.tsx';
import { SmallForm } from '../small-form.tsx';
import { useTools } from '../tools.ts';
import { useRooms } from './rooms-context.ts';
import { useWithdraw } from './share-buttons.tsx';
import { SharedBy } from './shared-by.tsx';
import { SharedSpeakers } from './speaker-decisions.tsx';
import './rooms.css';

/** Notes that are shown at first, and more at each press of the button. */
const AT_FIRST = 50;

/** What the newsroom shares beside its statements: its notes and who is who, with versions that lost against others, and what the reader shared. */
export function SharedSection() {
  const { say } = useTools().phrases;
  const { followings, speakers } = useRooms();
  const shown = followings.filter(({ leavingAt }) => leavingAt === null);
  return (
    <section>
      {shown.length === 0 && <p class="outcome">{say('shared_none')}</p>}
      {shown.map((room) => (
        <div key={room.pack} class="kind" data-shared={room.pack}>
          <h2 dir="auto">{room.name}</h2>
          <OwnShares room={room} />
          <Notes room={room} />
          <SharedSpeakers speakers={speakers.filter(({ pack }) => pack === room.pack)} />
          <LostClaims room={room} />
          <NothingYet room={room} />
        </div>
      ))}
    </section>
  );
}

/** A shared base in which nothing but statements stands so far. */
function NothingYet({ room }: { room: Following }) {
  const { say } = useTools().phrases;
  const { shares, notes, speakers, lost } = useRooms();
  if ([...shares, ...notes, ...speakers, ...lost].some(({ pack }) => pack === room.pack)) return null;
  return <p class="quiet">{say('shared_nothing')}</p>;
}

function OwnShares({ room }: { room: Following }) {
  const { say } = useTools().phrases;
  const shares = useRooms().shares.filter(({ pack }) => pack === room.pack);
  if (shares.length === 0) return null;
  return (
    <div class="part">
      <h3>{say('shared_yours')}</h3>
      <ul class="shared">
        {shares.map((share) => (
          <OwnShare key={share.subject} room={room} share={share} />
        ))}
      </ul>
    </div>
  );
}

function OwnShare({ room, share }: { room: Following; share: ShareState }) {
  const { say } = useTools().phrases;
  const withdraw = useWithdraw();
  const { title, state, kind, at, reason, subject } = share;
  return (
    <li data-share={subject} data-state={state}>
      <p dir="auto">{title}</p>
      <p class="quiet">
        {say(`share_kind_${kind}`)} · {say(`share_state_${state}`)}
      </p>
      <p class="quiet">
        <SharedBy shared={{ by: room.user, at }} />
      </p>
      {reason !== null && (
        <p class="aside" dir="ltr">
          <bdi>{reason}</bdi>
        </p>
      )}
      <button
        type="button"
        data-action="withdraw"
        aria-label={say('share_withdraw_from', room.name)}
        onClick={() => void withdraw(room, subject)}
      >
        {say('share_withdraw')}
      </button>
    </li>
  );
}

function Notes({ room }: { room: Following }) {
  const { many } = useTools().phrases;
  const { notes, lost } = useRooms();
  const [limit, setLimit] = useState(AT_FIRST);
  const own = notes.filter(({ pack }) => pack === room.pack).sort((a, b) => (a.shared.at < b.shared.at ? 1 : -1));
  if (own.length === 0) return null;
  return (
    <div class="part">
      <h3>{many('shared_notes', own.length)}</h3>
      <ul class="shared">
        {own.slice(0, limit).map((note) => (
          <Note
            key={note.id}
            room={room}
            note={note}
            lost={lost.find(({ pack, id }) => pack === note.pack && id === note.id)?.versions ?? []}
          />
        ))}
      </ul>
      {own.length > limit && (
        <button type="button" data-action="more-shared" onClick={() => setLimit(limit + AT_FIRST)}>
          {many('show_more', own.length - limit)}
        </button>
      )}
    </div>
  );
}

function Note({ room, note, lost }: { room: Following; note: SharedNote; lost: readonly LosingVersion[] }) {
  const { say } = useTools().phrases;
  const [editing, setEditing] = useState(false);
  return (
    <li data-note={note.id}>
      <About note={note} />
      {editing ? <NoteEditor note={note} done={() => setEditing(false)} /> : <NoteText text={note.note.body.text} />}
      <p class="quiet">
        <SharedBy shared={note.shared} />
      </p>
      {lost.map(({ rev, shared, content }) => (
        <div key={rev} class="aside" data-lost={rev}>
          <p class="quiet">{say('shared_lost')}</p>
          {content.kind === 'note' && <NoteText text={content.note.body.text} />}
          <p class="quiet">
            <SharedBy shared={shared} />
          </p>
        </div>
      ))}
      {room.mode === 'write' && !editing && (
        <button type="button" data-action="edit-shared" onClick={() => setEditing(true)}>
          {say('note_edit')}
        </button>
      )}
    </li>
  );
}

/** What the note is about, with the way there. */
function About({ note: { note } }: { note: SharedNote }) {
  const { client, phrases } = useTools();
  const { target } = note;
  const source = target.kind === 'text' || target.kind === 'page' ? target.source : target.statement.source;
  const words = target.kind === 'text' ? target.selectors.quote.exact : target.kind === 'page' ? null : target.statement.quote.exact;
  return (
    <>
      {words !== null && (
        <blockquote lang="en" dir="auto">
          {words}
        </blockquote>
      )}
      {target.kind === 'relation' && (
        <blockquote lang="en" dir="auto" data-relation={target.relation}>
          {target.prior.text}
        </blockquote>
      )}
      <button
        type="button"
        class="link"
        data-action="open-source"
        title={phrases.say('open_source')}
        onClick={() => void client.openSource(source.url)}
      >
        <span dir="auto">{source.title || source.url}</span>
      </button>
    </>
  );
}

function NoteEditor({ note, done }: { note: SharedNote; done(): void }) {
  const { client, phrases, tell } = useTools();
  const { say } = phrases;
  const save = async (data: FormData) => {
    const text = String(data.get('text') ?? '');
    const saved = await client.rooms.editShared(note.pack, note.id, text);
    if (saved.ok) return done();
    tell({ name: 'not-shared', text: say('share_failed', saved.error.message), urgent: true });
  };
  return (
    <SmallForm
      name="room-form"
      submit={{ label: say('library_save'), action: 'save-shared' }}
      send={(data) => void save(data)}
      cancel={done}
    >
      <label>
        {say('shared_edit')}
        <textarea name="text" rows={4} maxLength={100_000} dir="auto" defaultValue={note.note.body.text} />
      </label>
    </SmallForm>
  );
}

/** Statements of which two versions were written at once. */
function LostClaims({ room }: { room: Following }) {
  const { say } = useTools().phrases;
  const versions = useRooms()
    .lost.filter(({ pack }) => pack === room.pack)
    .flatMap((lost) => lost.versions);
  const claims = versions.flatMap(({ rev, shared, content }) => (content.kind === 'claim' ? [{ rev, shared, claim: content.claim }] : []));
  if (claims.length === 0) return null;
  return (
    <div class="part">
      <h3>{say('shared_lost')}</h3>
      <ul class="shared">
        {claims.map(({ rev, shared, claim }) => (
          <li key={rev} data-lost={rev}>
            <p lang="en" dir="auto">
              {claim.text}
            </p>
            <p class="quiet">
              <SharedBy shared={shared} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
