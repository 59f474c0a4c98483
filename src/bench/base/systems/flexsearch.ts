import { Index } from 'flexsearch';
import { fieldsOf, type System } from '../system.ts';
import { storedValue } from './stored.ts';

/** FlexSearch in memory; all words of the claim in one index, any of them may match, exported as its values. */
export function flexSearch(): System {
  const stored = storedValue<(readonly [string, string])[]>('bench-flexsearch');
  const ids = storedValue<string[]>('bench-flexsearch-ids');
  let index = new Index({ tokenize: 'strict' });
  let known: string[] = [];
  const add = (claims: readonly ReturnType<typeof fieldsOf>[]) => {
    for (const { id, text, speaker, title } of claims) index.add(known.push(id) - 1, `${text} ${speaker} ${title}`);
  };
  async function save(): Promise<void> {
    const parts: [string, string][] = [];
    await index.export((key, data) => void parts.push([key, data ?? '']));
    await stored.save(parts);
    await ids.save(known);
  }
  return {
    async fill(_, claims) {
      add(claims.map(fieldsOf));
    },
    settle: save,
    async open() {
      index = new Index({ tokenize: 'strict' });
      for (const [key, data] of (await stored.load()) ?? []) index.import(key, data);
      known = (await ids.load()) ?? [];
    },
    async search(queries, limit) {
      return queries.map(({ text }) => (index.search(text, { limit, suggest: true }) as number[]).map((number) => known[number] ?? ''));
    },
    async keep(_, claims) {
      add(claims.map(fieldsOf));
      await save();
    },
    async remove(_, gone) {
      const numbers = new Map(known.map((id, number) => [id, number]));
      for (const id of gone) index.remove(numbers.get(id) ?? -1);
      await save();
    },
  };
}
