import type { Speaker, SpeakerKind } from '../../domain/speaker.ts';
import { ALIAS_OF, ALIASES } from '../lexicon/aliases.ts';

/** Words before a name that are no part of it. */
const TITLES =
  /^(?:(?:the|a|an|former|then|acting|deputy|vice|mr|mrs|ms|miss|dr|sir|dame|lord|lady|prof|professor|president|presidents|prime|minister|foreign|defen[cs]e|finance|health|interior|secretary|senator|sen|rep|representative|congressman|congresswoman|governor|gov|mayor|chancellor|general|gen|colonel|col|captain|capt|judge|justice|king|queen|prince|princess|pope|archbishop|bishop|chief|executive|chairman|chairwoman|chair|director|spokesman|spokeswoman|spokesperson|envoy|ambassador|councillor|commissioner|manager|of|state|us|u\.s|special|ukrainian|russian|american|british|french|german|european)\.?\s+)+/i;

/** Words that make a mention a collective or unnamed source. */
const GROUP =
  /\b(?:officials?|sources?|diplomats?|people|persons?|analysts?|experts?|observers?|critics?|residents?|witnesses|others?|some|many|several|aides?|lawmakers?|leaders?|allies|doctors|engineers?|advisers?|advisors?|negotiators?|members?|soldiers|survivors|economists?|scientists?|researchers?|investors?|insiders?|staff|workers|planners|voters|users)\b/i;

/** Phrases that introduce somebody unnamed: "a senior official", "Two diplomats", "another aide". */
const UNNAMED = /^(?:an?|another|one|two|three|four|five|six|several|some|many|most|other|few|unnamed|anonymous)\s+\p{Ll}|^an?\s/iu;

/** Pronouns that name nobody. */
const NOBODY = /^(?:any|every|no|some)(?:body|one)$|^(?:i|me|neither|none|one|others|us|we|you)$/i;

/** Words in the names of bodies. */
const BODY =
  /\b(?:academy|agency|airlines?|alliance|army|assembly|association|authority|bank|board|bureau|cabinet|campaign|centre|center|chamber|church|club|coalition|college|commission|committee|company|congress|corp|corporation|council|court|department|federation|foundation|forum|front|fund|government|group|guard|holdings|hospital|inc|institute|journal|kremlin|league|ltd|ministry|museum|network|news|observatory|office|organi[sz]ation|parliament|party|plc|police|post|press|railways?|republic|school|senate|service|society|states|times|trust|tribunal|union|university)\b/i;

const FULL_NAMES = new Map<string, string>(ALIASES.flatMap(([name, ...others]) => [name, ...others].map((one) => [one, name] as const)));

const known = new Map<string, string | null>();
/** Names remembered at most: news repeats them. Emptied when full. */
const MOST = 5_000;

/** The same id for every spelling and alias of a speaker; null for those without an identity ("two officials"). */
export function speakerId(name: string): string | null {
  let id = known.get(name);
  if (id === undefined) {
    if (known.size >= MOST) known.clear();
    id = idOf(name);
    known.set(name, id);
  }
  return id;
}

function idOf(name: string): string | null {
  const plain = name
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/'s$/, '')
    .replace(/[^\p{L}\p{M}\p{N}.' -]/gu, '')
    .trim();
  if (UNNAMED.test(name) && !/^(?:A|An|One)\s\p{Lu}/u.test(name)) return null;
  if (plain === '' || NOBODY.test(plain) || (GROUP.test(plain) && !/\p{Lu}/u.test(name.replace(/^\P{L}*\p{Lu}/u, '')))) return null;
  const bare = plain.replace(TITLES, '') || plain;
  const alias = FULL_NAMES.get(plain) ?? FULL_NAMES.get(bare);
  if (alias) return alias;
  return bare
    .split(/\s+/)
    .map((word) => ALIAS_OF.get(word) ?? word)
    .join(' ');
}

/** A speaker from a name as given, for packs and mentions that were resolved already. */
export function identify(name: string, kind: SpeakerKind = kindOf(name), role: string | null = null): Speaker {
  return { id: kind === 'group' ? null : speakerId(name), name, role, kind };
}

/** Whether a name stands in the list of aliases, as capitals and great institutions do. */
export function isKnownByAlias(name: string): boolean {
  return FULL_NAMES.has(name.toLowerCase());
}

function kindOf(name: string): SpeakerKind {
  if (speakerId(name) === null) return 'group';
  return FULL_NAMES.has(name.toLowerCase()) || BODY.test(name) ? 'organisation' : 'person';
}

/** Whether two names are of one speaker: the same id, or one is the surname of the other. Unnamed speakers are never the same. */
export function sameSpeaker(a: string | null, b: string | null): boolean {
  const [first, second] = [a && speakerId(a), b && speakerId(b)];
  if (!first || !second) return false;
  if (first === second) return true;
  const [longer, shorter] = first.length >= second.length ? [first, second] : [second, first];
  return !shorter.includes(' ') && longer.split(' ').at(-1) === shorter;
}
