import * as v from 'valibot';
import type { Result } from '../domain/result.ts';
import type { MarksDrawn, SelectedPassage } from './marks-api.ts';
import { count, dated, decodeAs, line, selectors } from './shapes.ts';

const selected = v.variant('status', [
  v.object({
    status: v.literal('passage'),
    selectors,
    page: v.object({
      url: v.pipe(v.string(), v.maxLength(8000), v.regex(/^(?:https?|file):/, 'is no address of a page')),
      title: line,
      byline: v.pipe(v.array(line), v.maxLength(50)),
      siteName: v.nullable(line),
      published: v.nullable(dated),
    }),
  }),
  v.object({ status: v.literal('none'), reason: v.picklist(['nothing', 'blank', 'field', 'frame', 'hidden', 'too-long']) }),
]);

const anchoring = v.variant('status', [
  v.object({ status: v.picklist(['pending', 'exact', 'moved', 'lost']) }),
  v.object({ status: v.literal('approximate'), score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) }),
  v.object({ status: v.literal('ambiguous'), places: count }),
]);
const drawn = v.pipe(v.array(v.tuple([v.string(), anchoring])), v.maxLength(10_000));

/** What a page answers about its selection; the page may have had its hands on it. */
export function decodeSelected(value: unknown): Result<SelectedPassage> {
  return decodeAs(selected, value, 'selection in a page');
}

/** What a page answers about the marks in it. */
export function decodeDrawn(value: unknown): Result<MarksDrawn> {
  return decodeAs(drawn, value, 'marks in a page');
}
