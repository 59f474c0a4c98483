import * as v from 'valibot';
import type { DecidedNames } from '../../domain/speaker.ts';
import { LONGEST_TEXT } from '../columns.ts';

/** That two names are one speaker, or two, in JSON-LD: a schema.org Thing with OWL's words for being the same and being different. */
export const SPEAKER_CONTEXT = ['https://schema.org', { owl: 'http://www.w3.org/2002/07/owl#' }] as const;

const name = v.pipe(v.string(), v.nonEmpty('is empty'), v.maxLength(LONGEST_TEXT, 'is longer than 5,000 characters'));
const other = v.optional(v.object({ name }));

export const speakerFields = { type: v.literal('Thing'), name, 'owl:sameAs': other, 'owl:differentFrom': other };
type Fields = v.InferOutput<v.ObjectSchema<typeof speakerFields, undefined>>;

export function speakerToJson({ kind, names: [first, second] }: DecidedNames) {
  return {
    '@context': SPEAKER_CONTEXT,
    type: 'Thing',
    name: first,
    [kind === 'merge' ? 'owl:sameAs' : 'owl:differentFrom']: { type: 'Thing', name: second },
  };
}

/** A decision from its decoded fields; null where they say not one thing. */
export function speakerFromJson({ name: first, 'owl:sameAs': same, 'owl:differentFrom': different }: Fields): DecidedNames | null {
  if (same && !different) return { kind: 'merge', names: [first, same.name] };
  if (different && !same) return { kind: 'split', names: [first, different.name] };
  return null;
}
