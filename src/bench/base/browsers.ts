import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ADDON } from './extension.ts';

/** A browser with the bench's extension and its page. */
export interface BenchBrowser {
  readonly page: Page;
  /** Private memory of the process that the page and its worker live in, in bytes; null where it cannot be told. */
  memory(): number | null;
  close(): Promise<void>;
}

const UUID = '7d4f1c6e-2b3a-4c5d-8e9f-0a1b2c3d4e5f';

export async function launch(name: 'chromium' | 'firefox', extension: string, profile: string): Promise<BenchBrowser> {
  return name === 'chromium' ? chromium(extension, profile) : firefox(extension, profile);
}

async function chromium(extension: string, profile: string): Promise<BenchBrowser> {
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: true,
    pipe: true,
    enableExtensions: [extension],
    userDataDir: profile,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    protocolTimeout: 3_600_000,
  });
  return closedOnFailure(browser, async () => {
    const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
    const page = await opened(browser, `chrome-extension://${new URL(worker.url()).host}/page.html`, 'load');
    const processes = extensionProcesses(browser.process()?.pid ?? 0);
    return { page, memory: () => processes.reduce((sum, pid) => sum + privateMemory(pid), 0), close: () => browser.close() };
  });
}

async function firefox(extension: string, profile: string): Promise<BenchBrowser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
    headless: true,
    userDataDir: profile,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }) },
    protocolTimeout: 3_600_000,
  });
  return closedOnFailure(browser, async () => {
    await browser.installExtension(extension);
    const page = await opened(browser, `moz-extension://${UUID}/page.html`, 'networkidle2');
    return { page, memory: () => null, close: () => browser.close() };
  });
}

async function closedOnFailure<T>(browser: Browser, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function opened(browser: Browser, url: string, waitUntil: 'load' | 'networkidle2'): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil });
  page.setDefaultTimeout(3_600_000);
  return page;
}

/** The renderers of extension pages, among the browser's descendants. */
function extensionProcesses(browser: number): number[] {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const parent = Number(readFileSync(`/proc/${name}/stat`, 'utf8').match(/\) \S (\d+)/)?.[1]);
        return [{ pid: Number(name), parent, command: readFileSync(`/proc/${name}/cmdline`, 'utf8') }];
      } catch {
        return [];
      }
    });
  const isBelow = (pid: number): boolean => {
    const one = processes.find((process) => process.pid === pid);
    return one !== undefined && (one.parent === browser || isBelow(one.parent));
  };
  return processes.filter(({ pid, command }) => command.includes('--extension-process') && isBelow(pid)).map(({ pid }) => pid);
}

function privateMemory(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/RssAnon:\s+(\d+)/)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** Bytes that the extension's data takes on disk in a profile. */
export function diskBytes(profile: string): number {
  const folders = ['Default/IndexedDB', 'Default/File System', 'Default/WebStorage', 'storage/default'];
  return folders.reduce((sum, folder) => sum + folderBytes(join(profile, folder)), 0);
}

function folderBytes(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => statSync(join(folder, name)))
      .reduce((sum, stat) => sum + (stat.isFile() ? stat.blocks * 512 : 0), 0);
  } catch {
    return 0;
  }
}
