import type { Correction } from '../domain/correction.ts';
import type { Passage, TabReading } from '../domain/reading.ts';
import type { Result } from '../domain/result.ts';
import type { Quote } from '../domain/selector.ts';
import type { Settings } from '../domain/settings.ts';
import type { Standing } from '../domain/stored.ts';
import type { EngineApi } from './engine-api.ts';
import type { JudgementClient } from './judgement-client.ts';
import type { LibraryClient } from './library-client.ts';
import type { NotesClient } from './notes-client.ts';
import type { OptionsClient } from './options-client.ts';
import type { RoomClient } from './room-client.ts';

/** A site's standing: may we read it without a click. */
export interface SiteAccess {
  /** `https://example.org`, or null where no site can be allowed (browser pages, files). */
  readonly origin: string | null;
  readonly allowed: boolean;
}

/** All that the interface may do. The entry wires it to the browser, the database and the worker; tests wire it to their own. */
export interface PanelClient {
  readonly engine: EngineApi;
  readonly notes: NotesClient;
  readonly library: LibraryClient;
  readonly options: OptionsClient;
  readonly judgements: JudgementClient;
  readonly rooms: RoomClient;
  /** Calls back with the shown tab's state now, after every change of it, and when another tab comes to the front. Returns the way to stop. */
  watchReading(listener: (reading: TabReading) => void): () => void;
  /** Calls back when the base, the reader's judgements or decisions about speakers changed (something was kept, imported, removed, rejected), here or in another panel. */
  watchBase(listener: () => void): () => void;
  /** Calls back with how the database stands, now and whenever that changes. Returns the way to stop. */
  watchStanding(listener: (standing: Standing) => void): () => void;
  /** Reads the shown tab's page (again). Fails with `forbidden` where the browser wants a click on the toolbar button first. */
  readPage(): Promise<Result<null>>;
  /** Looks up what the reader selected in the page; null when nothing is selected. */
  readSelection(): Promise<Result<Passage | null>>;
  /** Looks up a passage that the reader pasted, for the shown tab: its page lets nobody read it. */
  readPasted(text: string): Promise<Result<null>>;
  /** Forgets the passage last asked about in the shown tab, so that its page is shown again. */
  leavePassage(): Promise<Result<null>>;
  /** Scrolls the page to the passage and marks it there. */
  reveal(quote: Quote): Promise<Result<{ readonly found: boolean }>>;
  /** Puts right what the shown page says of its article. */
  correctArticle(correction: Correction): Promise<Result<null>>;
  /** Lets what the page says count again, and reads it again. */
  uncorrectArticle(url: string): Promise<Result<null>>;
  /** Opens a source (http or https only) in a new tab. */
  openSource(url: string): Promise<Result<null>>;
  /** Shows a number on the toolbar button of a tab; null takes it away. */
  showCount(tab: number, count: number | null): Promise<void>;
  siteAccess(): Promise<SiteAccess>;
  /** "Always read this site": must be called directly from a click, as the browser asks the reader. */
  setSiteAccess(origin: string, allowed: boolean): Promise<Result<SiteAccess>>;
  /** Calls back with the reader's settings now and after every change, here or in another panel. Returns the way to stop. */
  watchSettings(listener: (settings: Settings) => void): () => void;
  changeSettings(change: Partial<Settings>): Promise<Result<null>>;
  /** The text of a message key in the reader's language; `substitutions` fill $1, $2, …. */
  message(key: string, substitutions?: readonly string[]): string;
}
