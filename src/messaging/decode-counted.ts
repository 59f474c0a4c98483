import * as v from 'valibot';
import type { Result } from '../domain/result.ts';
import { count, decodeAs } from './shapes.ts';

/** How many statements of a tab's article have something beside them. */
export interface Counted {
  readonly call: 'counted';
  readonly tab: number;
  readonly count: number;
}

const counted = v.object({ call: v.literal('counted'), tab: count, count });

/** What the page without a face says to the background. */
export function decodeCounted(value: unknown): Result<Counted> {
  return decodeAs(counted, value, 'message from the counter');
}
