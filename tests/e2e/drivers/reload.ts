import type { chromium } from './chromium.ts';
import { until } from './driver.ts';

/** The reader's "Reload" in the browser's own list of extensions, which is also how an update takes the old background's place. */
export async function reloadExtension(driver: Awaited<ReturnType<typeof chromium>>): Promise<void> {
  const workers = () => driver.browser.targets().filter((one) => one.type() === 'service_worker');
  const old = workers();
  const list = await driver.browser.newPage();
  await list.goto('chrome://extensions');
  // Else what is no store's is not started again.
  await list.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  await list.evaluate(`chrome.developerPrivate.reload('${new URL(driver.extensionUrl('')).host}')`);
  await list.close();
  await until('the new worker to listen', async () => {
    const worker = await workers()
      .find((one) => !old.includes(one))
      ?.worker();
    return (await worker?.evaluate('chrome.action.onClicked.hasListeners() || null')) as true | null;
  });
}
