import type { AnnotationStore, Now } from '../app/ports.ts';
import type { Annotation } from '../domain/annotation.ts';
import type { Database } from './database.ts';
import type { StepRow } from './rows.ts';

/** Steps that can be undone; older ones are forgotten (what they did stays). */
const MOST_STEPS = 200;

/** The reader's annotations on IndexedDB. */
export function annotationStore(database: Database, now: Now): AnnotationStore {
  const { annotations, drafts, steps } = database;
  const kept = (rows: readonly Annotation[]) => rows.filter(({ removed }) => removed === null).sort(byCreation);
  const inOne = <T>(work: () => Promise<T>): Promise<T> => database.transaction('rw', annotations, drafts, steps, work);

  /** Puts the annotations and notes the step; what was undone before can then no longer be done again. */
  async function step(after: readonly Annotation[]): Promise<void> {
    if (after.length === 0) return;
    const ids = after.map(({ id }) => id);
    const before = await annotations.bulkGet(ids);
    await annotations.bulkPut([...after]);
    await drafts.bulkDelete(ids);
    await steps.where('undone').equals(1).delete();
    const number = await steps.add({ undone: 0, changes: after.map((one, i) => ({ before: before[i] ?? null, after: one })) });
    await steps
      .where('number')
      .belowOrEqual(number - MOST_STEPS)
      .delete();
  }

  /** Puts one side of a step's changes, as a change of now, so that other copies take it over. */
  async function turn(found: StepRow | undefined, undone: 0 | 1): Promise<readonly Annotation[]> {
    if (!found) return [];
    const at = now();
    const put = found.changes.map(({ before, after }) => ({
      ...(undone === 0 ? after : (before ?? { ...after, removed: at })),
      modified: at,
    }));
    await annotations.bulkPut(put);
    await steps.update(found.number, { undone });
    return put;
  }

  return {
    async all() {
      return kept(await annotations.toArray());
    },
    async of(url) {
      return kept(await annotations.where('target.source.url').equals(url).or('target.statement.source.url').equals(url).toArray());
    },
    async withRemoved() {
      return (await annotations.toArray()).sort(byCreation);
    },
    async get(id) {
      return (await annotations.get(id)) ?? null;
    },
    put: (added) => inOne(() => step(added)),
    remove: (ids) =>
      inOne(async () => {
        const at = now();
        const there = kept((await annotations.bulkGet([...ids])).filter((one) => one !== undefined));
        await step(there.map((one) => ({ ...one, removed: at, modified: at })));
        return there.length;
      }),
    undo: () => inOne(async () => turn(await steps.where('undone').equals(0).last(), 1)),
    redo: () => inOne(async () => turn(await steps.where('undone').equals(1).first(), 0)),
    async steps() {
      const [undo, redo] = [await steps.where('undone').equals(0).count(), await steps.where('undone').equals(1).count()];
      return { undo, redo };
    },
    merge: (others) =>
      database.transaction('rw', annotations, async () => {
        const here = await annotations.bulkGet(others.map(({ id }) => id));
        const newer = others.filter(({ modified }, i) => modified > (here[i]?.modified ?? ''));
        await annotations.bulkPut(newer);
        return newer.length;
      }),
  };
}

function byCreation(a: Annotation, b: Annotation): number {
  return a.created < b.created ? -1 : a.created > b.created ? 1 : a.id < b.id ? -1 : 1;
}
