import { designDocument } from '../couch/design.ts';

/** The design document of a new shared base, as JSON; each has a mark of its own. */
export async function run(): Promise<string> {
  return JSON.stringify(designDocument(), null, 2);
}
