// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { highlight } from '../../exchange/annotations/sample.ts';
import { fakeNotes } from '../fake-notes.ts';
import { mounted } from '../mounted.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A panel with so many notes that writing them takes seconds by its clock, which goes on by 9 ms whenever it is looked at. */
async function longExport() {
  const createObjectURL = vi.fn((_file: Blob) => 'blob:made');
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL, revokeObjectURL() {} }));
  const notes = fakeNotes(Array.from({ length: 800 }, (_, i) => ({ ...highlight, id: `many-${i}` })));
  const panel = await mounted('compared', { notes });
  await panel.open('notes');
  await vi.waitFor(() => panel.find('.notes-view'), { timeout: 20_000 });
  await panel.click('[data-action="export-notes"]');
  let ms = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (ms += 9));
  await panel.click('[data-action="save-file"]');
  return { ...panel, createObjectURL };
}

it('an export of many notes shows how far it is, and goes on whatever view is shown', async () => {
  const panel = await longExport();
  expect(panel.all('[data-dialog="export"]')).toEqual([]);
  expect(panel.text('[data-writing]')).toMatch(/^Writing “\d{4}-\d\d-\d\d Ferry stops “engine failed”.md”: \d+\s?%/);
  expect(panel.find<HTMLProgressElement>('[data-writing] progress').value).toBeGreaterThan(0);
  await panel.open('library');
  await panel.wait(1000);
  const [file] = panel.createObjectURL.mock.calls[0] ?? [];
  expect((await file?.text())?.match(/^\^many/gm)).toHaveLength(800);
  expect(panel.text('[data-toast="exported"]')).toMatch(/^800 notes written to/);
});

it('an export that is cancelled writes nothing, and says so', async () => {
  const panel = await longExport();
  await panel.click('[data-action="cancel-export"]');
  expect(panel.all('[data-writing]')).toEqual([]);
  expect(panel.text('[data-toast="export-cancelled"]')).toMatch(/^Cancelled: “.*md” was not written/);
  await panel.wait(5000);
  expect(panel.createObjectURL).not.toHaveBeenCalled();
});
