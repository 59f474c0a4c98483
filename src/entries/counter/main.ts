import type { Counted } from '../../messaging/decode-counted.ts';
import { browser } from '../../platform/browser.ts';
import { Database } from '../../storage/database.ts';
import { countRequests } from '../counting.ts';
import { countTabs } from './counting-tabs.ts';

// Chromium only. The toolbar button is out of reach from here: the background shows the number.
const database = new Database();
countRequests(database);
countTabs(database, tell, () => close());

async function tell(tab: number, count: number): Promise<void> {
  const message: Counted = { call: 'counted', tab, count };
  await browser.runtime.sendMessage(message);
}
