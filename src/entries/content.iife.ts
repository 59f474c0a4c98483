import { decodeToPage } from '../messaging/decode.ts';
import { connectPage } from '../page/connect.ts';
import { browser } from '../platform/browser.ts';

connectPage({
  send: (message) => browser.runtime.sendMessage(message),
  onCall: (answer) => {
    browser.runtime.onMessage.addListener((message: unknown) => {
      const call = decodeToPage(message);
      return call.ok ? Promise.resolve(answer(call.value)) : undefined;
    });
  },
});
