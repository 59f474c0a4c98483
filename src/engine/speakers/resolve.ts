import type { Speaker } from '../../domain/speaker.ts';
import { coordinated, isUnnamed } from './coordination.ts';
import { identify, isKnownByAlias } from './identity.ts';
import { type Named, nameRegistry, namesIn } from './names.ts';

const PRONOUN = /^(?:he|she|they|it|who|his|her|their|its|whose)$/i;
/** The subject form of a possessive. */
const SUBJECT_OF: Readonly<Record<string, string>> = { her: 'she', his: 'he', its: 'it', their: 'they', whose: 'who' };
const PERSON_NOUN =
  /\b(?:minister|president|secretary|governor|mayor|official|aide|spokesman|spokeswoman|spokesperson|diplomat|adviser|advisor|analyst|economist|lawyer|judge|doctor|director|chief|chair|chairman|chairwoman|envoy|negotiator|leader|officer|general|commander|professor|researcher|scientist|lawmaker|senator|manager|head|source|person|member|coach|captain|founder|author|epidemiologist|prosecutor)s?\b/i;

/** Characters before a sentence in which a pronoun or "the official" finds whom it stands for. */
const CONTEXT = 300;
/** Speakers among whom a pronoun or "the minister" is sought. */
const MOST_RECENT = 40;

/** Resolves mentions to speakers as a reader does: in order, from what the article has said so far. */
export interface Resolver {
  /**
   * The speaker that a source phrase refers to; null where nobody can be told ("he" without anyone before). `at` is the offset of its sentence:
   * whom a pronoun stands for is sought before it.
   */
  resolve(mention: string, at: number): Speaker | null;
  /** All speakers of a source phrase in order: several where it names several ("Ada Berg and two officials"), none where nobody can be told. */
  resolveAll(mention: string, at: number): readonly Speaker[];
}

/** `text` is the whole article: a full name may stand after the first surname (headlines, captions). */
export function createResolver(text: string): Resolver {
  const names = namesIn(text);
  const registry = nameRegistry(names);
  const recent: Speaker[] = [];
  const remember = (speaker: Speaker) => {
    recent.unshift(speaker);
    if (recent.length > MOST_RECENT) recent.pop();
    return speaker;
  };
  const isNamed = (part: string) => namesSomebody(part, registry);
  const resolver: Resolver = {
    resolveAll(mention, at) {
      const each = coordinated(mention, isNamed) ?? [mention];
      // Last to first, so that the first is the one who spoke last: a pronoun goes on with whoever is named first.
      return each
        .toReversed()
        .flatMap((one) => resolver.resolve(one, at) ?? [])
        .reverse();
    },
    resolve(mention, at) {
      const phrase = mention.replace(/\s+/g, ' ').trim();
      if (PRONOUN.test(phrase)) {
        const word = SUBJECT_OF[phrase.toLowerCase()] ?? phrase.toLowerCase();
        const before = word === 'who' ? antecedent(text, names, at) : null;
        if (before) return resolver.resolve(before, at);
        const meant = pronoun(word, namesBefore(text, names, at), registry, recent);
        return meant ? remember(meant) : null;
      }
      const person = namedPerson(phrase, registry);
      if (person) return remember(person);
      const earlier = definite(phrase, text.slice(Math.max(0, at - CONTEXT), at), recent);
      if (earlier) return remember(earlier);
      return remember(identify(phrase));
    },
  };
  return resolver;
}

/**
 * A person with a full name or a surname known from one, a capital or institution known by its aliases, or a body behind its article ("the Harbour
 * Board"). "the Department of Health" may go on with "and Human Services": what stands behind "of" or is a body's is nobody by itself.
 */
function namesSomebody(part: string, registry: ReadonlyMap<string, readonly string[]>): boolean {
  if (isKnownByAlias(part)) return true;
  const found = namedIn(part, registry);
  if (!found) return false;
  const article = /^the /i.test(part);
  if (found.kind === 'person') return found.name.includes(' ') && !article;
  return article && !part.includes(' of ') && part.includes(' ', 4);
}

/** Whoever stands right before "who": a name, with a description between commas or without, or somebody unnamed. */
function antecedent(text: string, names: readonly Named[], at: number): string | null {
  const last = names[firstFrom(names, at) - 1];
  const end = last ? last.start + last.name.length : 0;
  if (last && end >= at - REACH && NOTHING_BETWEEN.test(text.slice(end, at))) return last.name;
  const words = text
    .slice(Math.max(0, at - REACH), at)
    .replace(/,? $/, '')
    .split(' ');
  const from = words.findLastIndex(isUnnamed);
  return from >= 0 && words.slice(from + 1).every((word) => /^[\p{Ll}-]+$/u.test(word)) ? words.slice(from).join(' ') : null;
}

const NOTHING_BETWEEN = /^(?:, \p{Ll}[^,.]*)?,? $/u;
/** Characters before "who" that are looked at. */
const REACH = 120;

/** The names in the context of an offset, sentence by sentence: the nearest sentence first, in each its subject first. */
function namesBefore(text: string, names: readonly Named[], at: number): string[][] {
  const sentences: string[][] = [[]];
  let from = at;
  for (let i = firstFrom(names, at) - 1; i >= 0; i--) {
    const one = names[i];
    if (!one || one.start < at - CONTEXT) break;
    // The capital that opens the next sentence belongs to the test, after a mark or two.
    if (SENTENCE_END.test(text.slice(one.start + one.name.length, from + 3))) sentences.push([]);
    sentences.at(-1)?.unshift(one.name);
    from = one.start;
  }
  return sentences;
}

/** Near enough for telling which names stand in one sentence. */
const SENTENCE_END = /[.!?]["”’')]*\s+["“‘(]*\p{Lu}|\n/u;

/** Index of the first name that starts at an offset or behind it. */
function firstFrom(names: readonly Named[], at: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.start ?? 0) >= at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A phrase with a person's name in it: full names as they are, surnames by the registry. What stands before the name is the role. */
function namedPerson(phrase: string, registry: ReadonlyMap<string, readonly string[]>): Speaker | null {
  // "Ada Berg, the minister of health" and "the minister, Ada Berg": the part with the name first.
  for (const part of phrase.split(/,\s*/)) {
    if (PARTY_AND_STATE.test(part)) continue;
    const found = namedIn(part, registry);
    if (found?.kind === 'person' || (found && !phrase.includes(','))) return found;
  }
  return namedIn(phrase.split(',')[0] ?? phrase, registry);
}

/** "R-Ohio", behind the names of politicians. */
const PARTY_AND_STATE = /^\p{Lu}-\p{Lu}/u;

/** "Berg’s spokesman", "Brelling council": a small word behind a name that does not only attach something to it. */
const MODIFIES = /^(?:['’]s?)? (?!(?:also|and|as|at|by|for|from|herself|himself|in|of|on|or|to|who|whose|with)\b)\p{Ll}/u;

function namedIn(phrase: string, registry: ReadonlyMap<string, readonly string[]>): Speaker | null {
  const [first, ...others] = namesIn(phrase);
  if (
    !first ||
    /^(?:two|three|some|several|many|other|both|a|an)\b/i.test(phrase) ||
    /(?:officials?|sources?|diplomats?|ministry|department)$/i.test(phrase)
  )
    return null;
  const named = [first, ...others].find(({ name, start }) => !MODIFIES.test(phrase.slice(start + name.length)));
  if (!named) return null;
  const full = registry.get(named.name);
  const name = named.name.includes(' ') ? named.name : full?.length === 1 ? (full[0] ?? named.name) : named.name;
  const role =
    phrase
      .slice(0, named.start)
      .replace(/^(?:the|a|an)\s+/i, '')
      .trim() || null;
  return identify(name, undefined, role);
}

/** "he": the person named or speaking last; "they" and "it": the last group or organisation. */
function pronoun(
  word: string,
  before: readonly (readonly string[])[],
  registry: ReadonlyMap<string, readonly string[]>,
  recent: readonly Speaker[],
): Speaker | null {
  const wantsPerson = /^(?:he|she|who)$/i.test(word);
  if (!wantsPerson) return recent.find(({ kind }) => kind !== 'person') ?? null;
  const last = recent[0];
  const people = before.map((sentence) => sentence.flatMap((name) => personNamed(name, registry))).find(({ length }) => length > 0) ?? [];
  // Whoever spoke last, if named in the nearest sentence that names somebody; else its subject.
  const subject = last?.kind === 'person' && people.includes(last.name) ? last.name : people[0];
  return subject ? identify(subject) : (recent.find(({ kind, name }) => kind === 'person' || PERSON_NOUN.test(name)) ?? null);
}

/** The full name of a person who is named in the article; nothing for bodies and places. */
function personNamed(name: string, registry: ReadonlyMap<string, readonly string[]>): string[] {
  const full = registry.get(name.split(' ').at(-1) ?? '')?.[0];
  return full !== undefined && identify(full).kind === 'person' ? [full] : [];
}

/** "the official", "the ministry": the last speaker whose mention has that noun. */
function definite(phrase: string, before: string, recent: readonly Speaker[]): Speaker | null {
  const match = phrase.match(/^(?:the|this|that)\s+(?:\p{L}+\s+)?(\p{Ll}+)$/iu);
  const noun = match?.[1]?.toLowerCase().replace(/s$/, '');
  if (!noun) return null;
  const introduced = [...before.matchAll(introductionOf(noun))].at(-1)?.[0];
  if (introduced) return identify(introduced.trim());
  return recent.find(({ name, role }) => hasWord(name, noun) || (role !== null && hasWord(role, noun))) ?? null;
}

/** A word that begins with the noun's letters: "minister" in "the health minister", "ministers". */
function hasWord(text: string, noun: string): boolean {
  const at = text.toLowerCase().lastIndexOf(noun);
  return at === 0 || (at > 0 && !/\p{L}/u.test(text[at - 1] ?? ''));
}

const introductions = new Map<string, RegExp>();
const MOST_INTRODUCTIONS = 500;

/** "a senior official from the ministry", "two ministers". Built once for each noun. */
function introductionOf(noun: string): RegExp {
  const known = introductions.get(noun);
  if (known) return known;
  const made = new RegExp(
    `\\b(?:an?|another|one|two|three)\\s(?:[\\p{L}-]+\\s){0,3}${noun}s?\\b(?:\\s(?:from|of|at|in|for|to)\\s(?:[\\p{L}-]+\\s?){1,4}(?=\\s(?:[a-z]+ed|had|has|is|said|says|told|was|were|who)\\b|[,.]))?`,
    'giu',
  );
  if (introductions.size >= MOST_INTRODUCTIONS) introductions.clear();
  introductions.set(noun, made);
  return made;
}
