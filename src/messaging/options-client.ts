import type { Result } from '../domain/result.ts';
import type { Erasable, Ledger, StorageRoom, Stored } from '../domain/stored.ts';

/** What the options may ask and do beyond the settings. */
export interface OptionsClient {
  /** The version of the extension. */
  readonly version: string;
  /** Sites that are read without a click, as hosts; sorted. */
  sites(): Promise<readonly string[]>;
  /** Gives a site back. */
  forgetSite(host: string): Promise<Result<null>>;
  stored(): Promise<Result<Stored>>;
  room(): Promise<StorageRoom>;
  /** Asks the browser not to evict what is stored; answers whether it promised. */
  keepRoom(): Promise<boolean>;
  ledger(): Promise<Result<Ledger>>;
  erase(what: Erasable): Promise<Result<null>>;
  /** Opens the page of the first day again. */
  openWelcome(): Promise<void>;
}
