import type { Annotation, Body, Colour, Draft, Target } from '../domain/annotation.ts';
import type { NotesImport } from '../domain/notebook.ts';
import { failure, ok, type Result } from '../domain/result.ts';
import type { TextSelectors } from '../domain/selector.ts';
import type { AnnotationStore, DraftStore, Now } from './ports.ts';

/** What writing notes needs. */
export interface NotesPorts {
  readonly annotations: AnnotationStore;
  readonly drafts: DraftStore;
  readonly now: Now;
  /** A new UUID. */
  readonly newId: () => string;
}

/** All that can be done with highlights and notes. Each change is one step that can be undone. */
export interface Notes {
  /** Writes a new annotation, or over the one of that id; done with its draft. */
  write(target: Target, body: Body, id?: string): Promise<Annotation>;
  recolour(id: string, colour: Colour): Promise<Result<null>>;
  /** Binds a highlight to another passage of its page: by hand, where it was lost. */
  attach(id: string, selectors: TextSelectors): Promise<Result<null>>;
  /** Keeps what is being written; the first time under a new id, which it answers with. */
  keepDraft(draft: Pick<Draft, 'target' | 'body'>, id: string | null): Promise<string>;
  /** Takes in a file of notes: what is new, or newer than here, and what was removed here. */
  takeIn(file: string): Promise<Result<NotesImport>>;
}

export function notesOver({ annotations, drafts, now, newId }: NotesPorts): Notes {
  async function retarget(id: string, change: (target: Extract<Target, { kind: 'text' }>) => Target): Promise<Result<null>> {
    const found = await annotations.get(id);
    if (!found || found.removed !== null) return failure('gone', `there is no note ${id}`);
    if (found.target.kind !== 'text') return failure('bad-input', `note ${id} is about no passage of its own`);
    await annotations.put([{ ...found, target: change(found.target), modified: now() }]);
    return ok(null);
  }

  return {
    async write(target, body, id = newId()) {
      const at = now();
      const before = await annotations.get(id);
      const written = { id, created: before?.created ?? at, modified: at, target, body: tidied(body), removed: null };
      await annotations.put([written]);
      return written;
    },
    recolour: (id, colour) => retarget(id, (target) => ({ ...target, colour })),
    attach: (id, selectors) => retarget(id, (target) => ({ ...target, selectors })),
    async keepDraft(draft, id) {
      const own = id ?? newId();
      await drafts.put({ id: own, ...draft, modified: now() });
      return own;
    },
    async takeIn(file) {
      // What reads files is wanted seldom; the panel starts without it.
      const { readNotes } = await import('../exchange/annotations/reading.ts');
      const read = readNotes(file, now());
      if (!read.ok) return read;
      const here = new Map((await annotations.withRemoved()).map((one) => [one.id, one]));
      // A note that stands in the file twice is taken once, as it was last changed.
      const given = new Map<string, Annotation>();
      for (const one of read.value.annotations) if (one.modified >= (given.get(one.id)?.modified ?? '')) given.set(one.id, one);
      const taken = [...given.values()].filter((one) => isWanted(one, here.get(one.id)));
      await annotations.put(taken);
      return ok({ taken: taken.length, already: given.size - taken.length, problems: read.value.problems });
    },
  };
}

/** The reader's own file may bring back what was removed here; it was asked for by hand. */
function isWanted(given: Annotation, here: Annotation | undefined): boolean {
  if (!here) return given.removed === null;
  return (here.removed !== null && given.removed === null) || given.modified > here.modified;
}

function tidied({ text, tags }: Body): Body {
  const clean = tags.map((tag) => tag.trim().replace(/^#+/, '')).filter((tag) => tag !== '');
  return { text: text.trim() === '' ? '' : text, tags: [...new Set(clean)] };
}
