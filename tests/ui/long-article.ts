import { ok } from '../../src/domain/result.ts';
import { compared } from './sample.ts';
import { SHOWN_STATES, type ShownState } from './shown-states.ts';

/** The sample article over and over, with its relations: as many statements as a very long page has. */
export function longArticle(count: number): ShownState {
  const statements = Array.from({ length: count }, (_, i) => {
    const one = compared.statements[i % compared.statements.length] ?? fail();
    return { ...one, id: `long${i}`, text: `${i + 1}. ${one.text}` };
  });
  const relations = statements.flatMap(({ id }, i) => {
    const of = compared.statements[i % compared.statements.length]?.id;
    return compared.relations
      .filter(({ statement }) => statement === of)
      .map((one, n) => ({ ...one, statement: id, prior: { ...one.prior, id: `${one.prior.id} ${i} ${n}` } }));
  });
  const { reading } = SHOWN_STATES.compared;
  return { reading, comparison: ok({ ...compared, statements, relations }), lookUp: null, state: 'compared' };
}

function fail(): never {
  throw new Error('the sample has no statements');
}
