import type { Stance } from '../../domain/statement.ts';

/** Reporting verbs by lemma with what they do to their content. Sorted within each stance. */
const BY_STANCE: Readonly<Record<Stance, string>> = {
  asserts: `acknowledge add admit affirm announce answer assert assure caution comment conclude concede confess confirm declare describe disclose emphasize emphasise estimate explain find inform
    insist joke maintain mention note observe point post proclaim quip recall recount reflect reiterate remark repeat reply report respond retort reveal say state stress suggest sum
    testify tell tweet underline underscore warn write`,
  denies: 'deny dismiss disavow dispute rebut refute reject repudiate',
  claims:
    'accuse allege argue assume believe charge claim complain consider contend feel fear figure guess hold imply insinuate know lament purport reckon see suspect think understand worry',
  asks: 'ask inquire question wonder',
  expects: 'anticipate expect forecast foresee hope plan predict project',
  commits: 'agree guarantee pledge promise swear vow',
  urges: 'advise advocate beg call demand encourage order plead recommend request urge want',
};

/** Stance of a reporting verb's lemma. */
export const REPORTING_VERBS: ReadonlyMap<string, Stance> = new Map(
  (Object.entries(BY_STANCE) as [Stance, string][]).flatMap(([stance, verbs]) => verbs.split(/\s+/).map((verb) => [verb, stance] as const)),
);

/** Of these, the verbs that can follow their speaker's words ("…," said X): saying, not thinking. */
export const SAYING: ReadonlySet<string> = new Set(
  `acknowledge add admit announce argue ask assert caution claim comment complain conclude concede confirm continue declare explain insist joke lament maintain note observe predict promise quip
  recall remark repeat reply report respond retort say state stress suggest tell testify tweet urge vow warn wonder write think believe estimate agree`.split(
    /\s+/,
  ),
);

/** Verbs that can be inserted into or follow their content: saying, and what polls and records do. */
export const FRAMING: ReadonlySet<string> = new Set([
  ...SAYING,
  ...'affirm boast caution charge clarify contend counter cry deny emphasise emphasize find indicate joke opine pledge post quip read reiterate reply reveal shout show yell'.split(
    ' ',
  ),
]);

/** Irregular forms that a tagger's lemmatiser may leave as they are. */
export const VERB_FORMS: ReadonlyMap<string, string> = new Map([
  ['said', 'say'],
  ['says', 'say'],
  ['saying', 'say'],
  ['told', 'tell'],
  ['tells', 'tell'],
  ['wrote', 'write'],
  ['written', 'write'],
  ['thought', 'think'],
  ['knew', 'know'],
  ['felt', 'feel'],
  ['held', 'hold'],
  ['saw', 'see'],
  ['denied', 'deny'],
  ['denies', 'deny'],
  ['replied', 'reply'],
  ['swore', 'swear'],
  ['found', 'find'],
]);

/** Of verbs with a particle, where it differs from the verb's. */
const WITH_PARTICLE: ReadonlyMap<string, Stance> = new Map([['rule out', 'denies']]);

/** What a verb that denies does when it is negated: "did not deny that" leaves it claimed, "did not rule out that" keeps it possible. */
const NOT_DENIED: ReadonlyMap<string, Stance> = new Map([['rule out', 'expects']]);

/** What a cue's verb, given with its particle, does with its content; what is not listed asserts. */
export function stanceOf(key: string, negated = false): Stance {
  const stance = WITH_PARTICLE.get(key) ?? REPORTING_VERBS.get(key.split(' ', 1)[0] ?? key) ?? 'asserts';
  return negated && stance === 'denies' ? (NOT_DENIED.get(key) ?? 'claims') : stance;
}
