import type { ProblemCode, RowProblem } from '../../domain/import.ts';
import { useTools } from '../tools.ts';

/** What is wrong with a row, in words; $1 is what stands there. */
const PROBLEMS: Readonly<Record<ProblemCode, string>> = {
  'not-json': 'problem_not_json',
  'wrong-shape': 'problem_wrong_shape',
  'no-text': 'problem_no_text',
  'too-long': 'problem_too_long',
  fields: 'problem_fields',
  quotes: 'problem_quotes',
  undecodable: 'problem_undecodable',
  'unknown-document': 'problem_unknown_document',
  'id-twice': 'problem_id_twice',
  date: 'problem_date',
  address: 'problem_address',
  cut: 'problem_cut',
};

/** The rows that were left out, or kept with something missing, each by its number. */
export function Problems({ problems, count }: { problems: readonly RowProblem[]; count: number }) {
  const { say, many } = useTools().phrases;
  if (count === 0) return null;
  return (
    <details class="problems" data-problems={count}>
      <summary>{many('library_problems', count)}</summary>
      <ul>
        {problems.map(({ row, code, detail, kept }, i) => (
          <li key={i}>{say(kept ? 'library_row_kept' : 'library_row_left', row, say(PROBLEMS[code], detail))}</li>
        ))}
      </ul>
      {count > problems.length && <p class="facts">{many('library_more_problems', count - problems.length)}</p>}
    </details>
  );
}
