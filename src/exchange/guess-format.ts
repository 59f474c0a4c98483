import type { FileFormat } from '../domain/import.ts';
import { hasClaimReview } from './claim-review.ts';
import { parsed } from './parsed.ts';

/** Members under which loose rows stand in an object. */
export const ROW_ARRAYS = ['rows', 'claims', 'statements', 'items', 'data'];
/** Members under which claim reviews stand one by one. */
export const REVIEW_ARRAYS = ['@graph', 'dataFeedElement', 'itemListElement', 'claims', 'reviews'];

/** What a file is, by its first text. */
export function guessFormat(sample: string): FileFormat {
  const text = sample.replace(/^\uFEFF/, '').trimStart();
  if (!/^[[{]/.test(text)) return 'table';
  const [line = '', ...others] = text.split(/\r\n|\n|\r/);
  const first = parsed(line);
  const alone = others.every((other) => other.trim() === '');
  if (text.startsWith('{') && typeof first === 'object' && first !== null) {
    const kind = kindOf(first, line);
    if (kind === 'backup') return 'backup';
    if (!alone) return linesOf(kind);
  }
  const format = /"format"\s*:\s*"on-record-(pack|backup)\/\d/.exec(text)?.[1];
  if (format === 'pack' || format === 'backup') return format;
  return /"(?:https?:\/\/schema\.org\/|schema:)?ClaimReview"/.test(text) || /"@(?:graph|context)"|"dataFeedElement"/.test(text)
    ? 'claim-review'
    : 'rows';
}

function kindOf(head: object, text: string): 'pack' | 'backup' | 'claim-review' | 'rows' {
  const format = 'format' in head ? /^on-record-(pack|backup)\//.exec(String(head.format))?.[1] : undefined;
  if (format === 'pack' || format === 'backup') return format;
  return text.includes('ClaimReview') && hasClaimReview(head) ? 'claim-review' : 'rows';
}

function linesOf(kind: 'pack' | 'claim-review' | 'rows'): FileFormat {
  return `${kind}-lines`;
}
