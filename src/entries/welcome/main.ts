import { browser } from '../../platform/browser.ts';
import { message } from '../../platform/messages.ts';
import { SAMPLE } from '../../platform/panel.ts';
import { Database } from '../../storage/database.ts';
import { mountWelcome } from '../../ui/welcome/mount.tsx';
import { countRequests } from '../counting.ts';

countRequests(new Database());
const root = document.querySelector<HTMLElement>('#welcome');
if (root) {
  mountWelcome(root, {
    message,
    sample: browser.runtime.getURL(SAMPLE),
  });
}
