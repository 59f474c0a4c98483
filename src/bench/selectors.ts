import { type Arguments, LabError } from '../lab/arguments.ts';
import { annotatorCases } from './selectors/annotator-cases.ts';
import { schemaChecks } from './selectors/schema-checks.ts';

/**
 * `selectors [--cases FOLDER] [--schemas FOLDER]`: the quote and position cases of Apache Annotator, and our JSON-LD (of annotations of every kind, made up
 * here) against the W3C's sample schemas. Prints how many passed, and what failed.
 */
export async function run({ options }: Arguments): Promise<unknown> {
  const [cases, schemas] = [options.get('cases')?.[0], options.get('schemas')?.[0]];
  if (!cases && !schemas) throw new LabError('--cases or --schemas is needed');
  return { ...(cases && { cases: annotatorCases(cases) }), ...(schemas && { schemas: schemaChecks(schemas) }) };
}
