import { COLUMN_ROLES, type Column, type ColumnMapping, type ColumnRole, type DateOrder } from '../domain/import.ts';
import { dateIn, guessOrder } from './date-text.ts';

/** Names of columns, as they are met in spreadsheets, in the order of preference. Compared without case, spaces and signs. */
const NAMES: Readonly<Record<ColumnRole, readonly string[]>> = {
  text: ['statement', 'claim', 'claimreviewed', 'claimtext', 'text', 'sentence', 'assertion', 'content', 'quote'],
  speaker: ['speaker', 'claimant', 'claimedby', 'saidby', 'person', 'name', 'who', 'politician', 'spokesperson'],
  role: ['role', 'jobtitle', 'job', 'office', 'position', 'function', 'speakerjob', 'speakertitle'],
  said: ['said', 'date', 'claimdate', 'statementdate', 'saidon', 'statedon', 'when', 'day', 'dated'],
  quote: ['quote', 'quotation', 'verbatim', 'exactwords'],
  title: ['title', 'headline', 'documenttitle', 'articletitle', 'context', 'venue', 'document', 'article'],
  outlet: ['outlet', 'publisher', 'publication', 'medium', 'newspaper', 'site', 'publishername', 'source'],
  author: ['author', 'byline', 'reporter', 'writer', 'journalist'],
  published: ['published', 'publicationdate', 'datepublished', 'publishdate', 'reviewdate', 'reviewed', 'pubdate'],
  url: ['url', 'link', 'address', 'href', 'sourceurl', 'uri', 'web'],
};

/** What columns look as if they held, by their names, else by their first values. */
export function guessMapping(columns: readonly Column[], header: boolean): ColumnMapping {
  const taken = new Set<string>();
  const mapping: Partial<Record<ColumnRole, string>> = {};
  const take = (role: ColumnRole, column: Column | undefined) => {
    if (!column || mapping[role] !== undefined) return;
    mapping[role] = column.name;
    taken.add(column.name);
  };
  const free = () => columns.filter(({ name }) => !taken.has(name));
  const { text, ...others } = likeLiar(columns) ?? {};
  if (text) return { text, ...others };
  if (header) for (const role of COLUMN_ROLES) take(role, byName(role, free()));
  take('text', longest(free()));
  take(
    'url',
    free().find((column) => most(column, (value) => /^https?:\/\//i.test(value))),
  );
  if (mapping.published === undefined)
    take(
      'said',
      free().find((column) => most(column, isDate)),
    );
  if (!header)
    take(
      'speaker',
      free().find((column) => most(column, isName)),
    );
  return mapping;
}

/** In which order the dates of the mapped columns have their figures. */
export function guessDateOrder(columns: readonly Column[], mapping: ColumnMapping): DateOrder {
  return guessOrder(columns.filter(({ name }) => name === mapping.said || name === mapping.published).flatMap(({ examples }) => examples));
}

function byName(role: ColumnRole, columns: readonly Column[]): Column | undefined {
  const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  for (const name of NAMES[role]) {
    const found = columns.find((column) => plain(column.name) === name && suits(role, column));
    if (found) return found;
  }
  return undefined;
}

/** Names of columns mislead: what is called a date or an address must look like one, a person or an office must be short. */
function suits(role: ColumnRole, column: Column): boolean {
  if (role === 'url') return most(column, (value) => /^https?:\/\//i.test(value));
  if (role === 'said' || role === 'published') return most(column, isDate);
  if (role === 'text') return column.examples.some((value) => /\s/.test(value));
  if (role === 'speaker' || role === 'role' || role === 'outlet') return most(column, isLabel);
  return true;
}

/** Whether most values that a column has (not counting empty ones) pass a test. */
function most({ examples }: Column, test: (value: string) => boolean): boolean {
  const values = examples.filter((value) => value.trim() !== '');
  return values.length > 0 && values.filter((value) => test(value.trim())).length > values.length / 2;
}

function longest(columns: readonly Column[]): Column | undefined {
  const length = ({ examples }: Column) => examples.reduce((sum, value) => sum + value.length, 0) / Math.max(1, examples.length);
  const texts = columns.filter((column) => most(column, (value) => value.split(/\s+/).length >= 4));
  return texts.reduce<Column | undefined>((best, one) => (best && length(best) >= length(one) ? best : one), undefined);
}

function isDate(value: string): boolean {
  return dateIn(value, 'month-first') !== null || dateIn(value, 'day-first') !== null;
}

function isLabel(value: string): boolean {
  return value.length <= 80 && !isDate(value) && !/^https?:\/\//i.test(value);
}

function isName(value: string): boolean {
  return /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,4}$/u.test(value) || /^[a-z]+(?:-[a-z]+)+$/.test(value);
}

const RATINGS = /^(?:pants-fire|false|barely-true|half-true|mostly-true|true)$/i;

/** LIAR (Wang 2017) and its kin: no header; id, rating, statement, subjects, speaker, office, state, party, five counts, occasion. The rating is not ours to carry. */
function likeLiar(columns: readonly Column[]): ColumnMapping | null {
  const [, rating, text, , speaker, role] = columns;
  const occasion = columns[13];
  if (columns.length < 13 || !rating || !text || !speaker || !role || !most(rating, (value) => RATINGS.test(value))) return null;
  return { text: text.name, speaker: speaker.name, role: role.name, ...(occasion ? { title: occasion.name } : {}) };
}
