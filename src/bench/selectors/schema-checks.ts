import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { annotationToJson } from '../../exchange/annotations/json-ld.ts';
import { parseJson, readText } from '../../lab/files.ts';
import { MADE_ANNOTATIONS } from './made-annotations.ts';

interface Check {
  readonly id: string;
  readonly assertionType: 'must' | 'should' | 'may';
}

/** What the W3C's sample schemas say of our JSON-LD: a check passes where every annotation is valid under it. "may" is what a program may do and need not. */
export function schemaChecks(folder: string) {
  const validator = new AjvDraft04({ strict: false, allErrors: true });
  addFormats(validator);
  for (const file of filesIn(join(folder, 'definitions'))) validator.addSchema(schemaOf(file));
  const annotations = MADE_ANNOTATIONS.map((one) => JSON.parse(JSON.stringify(annotationToJson(one))) as unknown);
  const results = filesIn(join(folder, 'annotations')).map((file) => {
    const schema = schemaOf(file);
    const validate = validator.compile(schema);
    return { ...schema, passed: annotations.every((one) => validate(one)) };
  });
  const of = (kind: Check['assertionType']) => {
    const all = results.filter(({ assertionType }) => assertionType === kind);
    const failed = all.filter(({ passed }) => !passed).map(({ id }) => id);
    return { checks: all.length, passed: all.length - failed.length, failed };
  };
  return { annotations: annotations.length, must: of('must'), should: of('should'), may: of('may') };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
}

function schemaOf(file: string): Check {
  return parseJson(readText(file), file) as Check;
}
