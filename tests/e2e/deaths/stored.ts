import type { Driver } from '../drivers/driver.ts';

/** What the database of the extension holds, as whoever opens it next finds it. */
export interface StoredNow {
  /** Statements of each pack that is to be seen, by the pack's id. */
  readonly packs: Readonly<Record<string, number>>;
  /** What the notes and drafts say, by their ids. */
  readonly notes: Readonly<Record<string, string>>;
  readonly drafts: Readonly<Record<string, string>>;
  /** How many pairs were judged. */
  readonly judgements: number;
  /** Names of files whose import goes on. */
  readonly importing: readonly string[];
  /** Whether a backup is being put back. */
  readonly restoring: boolean;
  /** How much is shared, and how much of what the reader shared or withdrew is still to be sent. */
  readonly shared: number;
  readonly outgoing: number;
}

export function storedNow(driver: Driver): Promise<StoredNow> {
  return driver.inPanel((document) => {
    const view = document.defaultView as Window & typeof globalThis;
    return new Promise<StoredNow>((resolve, reject) => {
      const opening = view.indexedDB.open('on-record');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const reading = opening.result.transaction([
          'packs',
          'annotations',
          'drafts',
          'imports',
          'marks',
          'shares',
          'outgoing',
          'judgements',
        ]);
        const all = (table: string) => reading.objectStore(table).getAll();
        const [packs, notes, drafts, imports] = [all('packs'), all('annotations'), all('drafts'), all('imports')];
        const [shares, outgoing] = [reading.objectStore('shares').count(), reading.objectStore('outgoing').count()];
        const judgements = reading.objectStore('judgements').count();
        const mark = reading.objectStore('marks').get('restoring');
        reading.oncomplete = () => {
          opening.result.close();
          const written = (rows: { id: string; body: { text: string } }[]) =>
            Object.fromEntries(rows.map(({ id, body }) => [id, body.text]));
          const living = (packs.result as { id: string; claims: number; removed: boolean }[]).filter(({ removed }) => !removed);
          const running = (imports.result as { file: string; state: string }[]).filter(({ state }) => state === 'running');
          resolve({
            packs: Object.fromEntries(living.map(({ id, claims }) => [id, claims])),
            notes: written(notes.result),
            drafts: written(drafts.result),
            judgements: judgements.result,
            importing: running.map(({ file }) => file),
            restoring: mark.result?.value.state === 'running',
            shared: shares.result,
            outgoing: outgoing.result,
          });
        };
      };
    });
  }) as unknown as Promise<StoredNow>;
}
