// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { Standing } from '../../src/domain/stored.ts';
import { mounted } from './mounted.ts';

it('says in every view that nothing can be kept, until it can', async () => {
  let tell = (_: Standing) => {};
  const watchStanding = (listener: (standing: Standing) => void) => {
    tell = listener;
    listener('shut');
    return () => {};
  };
  const panel = await mounted('compared', { watchStanding });
  expect(panel.text('[data-standing="shut"]')).toContain('the disk is full');
  await panel.open('options');
  expect(panel.text('[data-standing="shut"]')).toContain('Nothing can be kept');
  await panel.change(() => tell('open'));
  expect(panel.all('[data-standing]')).toEqual([]);
  await panel.change(() => tell('none'));
  expect(panel.text('[role="alert"][data-standing="none"]')).toContain('no note, setting or judgement is kept');
});
