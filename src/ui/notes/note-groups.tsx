import type { Anchorings } from '../../messaging/notes-client.ts';
import { useTools } from '../tools.ts';
import type { Grouping, Meanings, NoteGroup } from './listing.ts';
import { NoteItem, type NoteItemActions } from './note-item.tsx';

interface NoteGroupsProps {
  readonly groups: readonly NoteGroup[];
  readonly grouping: Grouping;
  readonly meanings: Meanings;
  readonly chosen: ReadonlySet<string>;
  readonly anchorings: Anchorings;
  readonly actions: NoteItemActions;
}

/** The notes in their groups, each with a heading to jump to. */
export function NoteGroups({ groups, ...shown }: NoteGroupsProps) {
  return (
    <>
      {groups.map((group) => (
        <Group key={group.key} group={group} {...shown} />
      ))}
    </>
  );
}

function Group({
  group,
  grouping,
  meanings,
  chosen,
  anchorings,
  actions,
}: Omit<NoteGroupsProps, 'groups'> & { readonly group: NoteGroup }) {
  return (
    <section class="note-group" data-group={group.key}>
      <GroupHeading group={group} grouping={grouping} />
      <ul>
        {group.notes.map((note) => (
          <NoteItem
            key={note.entry.id}
            note={note}
            meanings={meanings}
            chosen={chosen.has(note.entry.id)}
            anchoring={anchorings.get(note.entry.id) ?? null}
            actions={actions}
          />
        ))}
      </ul>
    </section>
  );
}

function GroupHeading({ group, grouping }: { group: NoteGroup; grouping: Grouping }) {
  const { phrases, actions } = useTools();
  const [first] = group.notes;
  if (grouping !== 'article' || !first) {
    return (
      <h2>
        {grouping === 'date'
          ? phrases.date({ value: group.key, precision: 'day', inferred: false })
          : group.key || phrases.say(`notes_no_${grouping}`)}
      </h2>
    );
  }
  const { source } = first.entry;
  return (
    <>
      <h2 dir="auto">
        <button type="button" class="link" data-action="open-source" onClick={() => void actions.openSource(source.url)}>
          {source.title || source.url}
        </button>
      </h2>
      <p class="quiet">{[source.siteName, source.published && phrases.date(source.published)].filter((part) => part).join(' · ')}</p>
    </>
  );
}
