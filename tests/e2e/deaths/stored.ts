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
      // It is for the extension to make.
      opening.onupgradeneeded = () => opening.transaction?.abort();
      opening.onsuccess = () => {
        const database = opening.result;
        const names = ['packs', 'annotations', 'drafts', 'imports', 'marks', 'shares', 'outgoing', 'judgements'];
        // As an older release made it: whoever stays in it keeps it from being brought up to date.
        if (!names.every((name) => database.objectStoreNames.contains(name))) {
          database.close();
          return reject(new Error('the database is not up to date yet'));
        }
        const reading = database.transaction(names);
        const all = (table: string) => reading.objectStore(table).getAll();
        const count = (table: string) => reading.objectStore(table).count();
        const [packs, notes, drafts, imports] = [all('packs'), all('annotations'), all('drafts'), all('imports')];
        const [shares, outgoing, judgements] = [count('shares'), count('outgoing'), count('judgements')];
        const mark = reading.objectStore('marks').get('restoring');
        reading.oncomplete = () => {
          database.close();
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
