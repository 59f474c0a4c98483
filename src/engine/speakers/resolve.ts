import type { Speaker } from '../../domain/speaker.ts';
import { identify } from './identity.ts';
import { nameRegistry, namesIn } from './names.ts';

const PRONOUN = /^(?:he|she|they|it|who)$/i;
const PERSON_NOUN =
  /\b(?:minister|president|secretary|governor|mayor|official|aide|spokesman|spokeswoman|spokesperson|diplomat|adviser|advisor|analyst|economist|lawyer|judge|doctor|director|chief|chair|chairman|chairwoman|envoy|negotiator|leader|officer|general|commander|professor|researcher|scientist|lawmaker|senator|manager|head|source|person|member|coach|captain|founder|author|epidemiologist|prosecutor)s?\b/i;

/** Speakers among whom a pronoun or "the minister" is sought. */
const MOST_RECENT = 40;

/** Resolves mentions to speakers as a reader does: in order, from what the article has said so far. */
export interface Resolver {
  /** The speaker that a source phrase refers to; null where nobody can be told ("he" without anyone before). */
  resolve(mention: string, before: string): Speaker | null;
}

/** `text` is the whole article: a full name may stand after the first surname (headlines, captions). */
export function createResolver(text: string): Resolver {
  const registry = nameRegistry(text);
  const recent: Speaker[] = [];
  const remember = (speaker: Speaker) => {
    recent.unshift(speaker);
    if (recent.length > MOST_RECENT) recent.pop();
    return speaker;
  };
  return {
    resolve(mention, before) {
      const phrase = mention.replace(/\s+/g, ' ').trim();
      if (PRONOUN.test(phrase)) {
        const meant = pronoun(phrase, before, registry, recent);
        return meant ? remember(meant) : null;
      }
      const person = namedPerson(phrase, registry);
      if (person) return remember(person);
      const earlier = definite(phrase, before, recent);
      if (earlier) return remember(earlier);
      return remember(identify(phrase));
    },
  };
}

/** A phrase with a person's name in it: full names as they are, surnames by the registry. What stands before the name is the role. */
function namedPerson(phrase: string, registry: ReadonlyMap<string, readonly string[]>): Speaker | null {
  // "Ada Berg, the minister of health" and "the minister, Ada Berg": the part with the name first.
  for (const part of phrase.split(/,\s*/)) {
    const found = namedIn(part, registry);
    if (found?.kind === 'person' || (found && !phrase.includes(','))) return found;
  }
  return namedIn(phrase.split(',')[0] ?? phrase, registry);
}

function namedIn(phrase: string, registry: ReadonlyMap<string, readonly string[]>): Speaker | null {
  const [first, ...others] = namesIn(phrase);
  if (
    !first ||
    /^(?:two|three|some|several|many|other|both|a|an)\b/i.test(phrase) ||
    /(?:officials?|sources?|diplomats?|ministry|department)$/i.test(phrase)
  )
    return null;
  const named = others.at(-1) && !phrase.slice(first.start).includes(' of ') && /['’]s\s/.test(phrase) ? (others.at(-1) ?? first) : first;
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
  before: string,
  registry: ReadonlyMap<string, readonly string[]>,
  recent: readonly Speaker[],
): Speaker | null {
  const wantsPerson = /^(?:he|she|who)$/i.test(word);
  if (!wantsPerson) return recent.find(({ kind }) => kind !== 'person') ?? null;
  const last = recent[0];
  const people = namesIn(before)
    .map(({ name }) => registry.get(name.split(' ').at(-1) ?? '')?.[0])
    .filter((name) => name !== undefined)
    .filter((name) => identify(name).kind === 'person');
  // Whoever spoke last and was named just now; else whoever was named last.
  const spoke = last && people.includes(last.name) ? last.name : undefined;
  const subject = spoke ?? people.at(-1);
  return subject ? identify(subject) : (recent.find(({ kind, name }) => kind === 'person' || PERSON_NOUN.test(name)) ?? null);
}

/** "the official", "the ministry": the last speaker whose mention has that noun. */
function definite(phrase: string, before: string, recent: readonly Speaker[]): Speaker | null {
  const match = phrase.match(/^(?:the|this|that)\s+(?:\p{L}+\s+)?(\p{Ll}+)$/iu);
  const noun = match?.[1]?.toLowerCase().replace(/s$/, '');
  if (!noun) return null;
  const introduced = [
    ...before.matchAll(
      new RegExp(
        `\\b(?:an?|another|one|two|three)\\s(?:[\\p{L}-]+\\s){0,3}${noun}s?\\b(?:\\s(?:from|of|at|in|for|to)\\s(?:[\\p{L}-]+\\s?){1,4}(?=\\s(?:[a-z]+ed|had|has|is|said|says|told|was|were|who)\\b|[,.]))?`,
        'giu',
      ),
    ),
  ].at(-1)?.[0];
  if (introduced) return identify(introduced.trim());
  return recent.find(({ name, role }) => new RegExp(`\\b${noun}`, 'i').test(`${name} ${role ?? ''}`)) ?? null;
}
