import { decodeToPage } from '../messaging/decode.ts';
import { connectPage } from '../page/connect.ts';
import { browser } from '../platform/browser.ts';

connectPage({
  // A promise in any case: cut off from the extension, the browser's call throws.
  send: async (message) => browser.runtime.sendMessage(message),
  isConnected: () => browser.runtime?.id !== undefined,
  onCall: (answer) => {
    browser.runtime.onMessage.addListener((message: unknown) => {
      const call = decodeToPage(message);
      return call.ok ? Promise.resolve(answer(call.value)) : undefined;
    });
  },
});
