/**
 * Words that say how surely something is put forward. Each phrase is matched by lemma or word form; adverbs may stand between its words.
 * `|` separates alternatives.
 */

/** The reporter keeps a distance: it is somebody else's word, or hearsay. */
export const REPORTER_HEDGES: readonly string[] = [
  'accord to report',
  'accord to rumour|rumor|speculation',
  'allege to',
  'allegedly',
  'assume to',
  'be alleged|said|reported|rumoured|rumored|claimed|understood|believed|thought|presumed|suspected to',
  'be alleged|said|reported|rumoured|rumored|claimed|understood|believed|thought|presumed|suspected that',
  'ostensibly',
  'presumably',
  'purport to',
  'purported',
  'purportedly',
  'reported to',
  'reportedly',
  'rumour|rumor have it',
  'supposedly',
  'unconfirmed report',
  'unverified report',
];

/** It looks so: to the reporter where the article itself speaks, to the speaker where somebody is quoted. */
export const APPEARANCES: readonly string[] = [
  'appear that',
  'appear to',
  'apparently',
  'evidently',
  'it appear|seem ,',
  'it look like',
  'seem like',
  'seem that',
  'seem to',
  'seemingly',
];

/** The one who speaks is not sure. */
export const SPEAKER_HEDGES: readonly string[] = [
  'arguably',
  'as far as i know',
  'be possible|probable|plausible|conceivable|unclear',
  'believe that',
  'chance that',
  'conceivably',
  'could have',
  'fear that',
  'i believe|think|guess|suppose|suspect|reckon|feel',
  'in my opinion|view',
  'indicate that',
  'likely',
  'may have',
  'maybe',
  'might have',
  'must have',
  'perhaps',
  'possibility that',
  'possibly',
  'potentially',
  'presumably',
  'probably',
  'risk of',
  'sign that',
  'sort of',
  'suggest that',
  'suspect of',
  'suspect that',
  'think that',
  'to my knowledge',
  'unlikely',
  'we believe|think|suspect|reckon|feel',
];

/** Accusations and claims whose truth is somebody else's word. */
export const ALLEGATIONS: readonly string[] = ['accusation that', 'accuse of', 'allegation that', 'claim that', 'suspicion that'];

/** Somebody says that it is not so. */
export const DENIALS: readonly string[] = [
  'denial that',
  'deny that',
  'deny have',
  'dismiss|reject|rebut|dispute|deny accusation|allegation|claim|report|rumour|rumor|suggestion that',
  'dispute that',
  'refute that',
];

/** Clauses that hold only if something else does. */
export const CONDITIONS: readonly string[] = [
  'as long as',
  'in the event of|that',
  'on condition that',
  'on the condition that',
  'so long as',
  'subject to',
];

/** Looks ahead: plans, forecasts, promises. */
export const EXPECTATIONS: readonly string[] = [
  'about to',
  'aim to',
  'anticipate',
  'be bound|destined|due|poised|ready|set|slated|scheduled to',
  'be due|expected|planned|scheduled|set|slated for|on|in|by',
  'be expected|projected|forecast|predicted that',
  'be expected|projected|forecast|predicted|tipped|planned|intended|likely|unlikely|supposed|meant to',
  'be going to',
  'be on course|track to',
  'be to',
  'expect that',
  'expect to',
  'expect * to',
  'expect * * to',
  'expect * * * to',
  'forecast',
  'hope that',
  'hope to',
  'intend to',
  'likely|unlikely to',
  'look set to',
  'plan to',
  'pledge to',
  'predict',
  'project that',
  'promise to',
  'propose to',
  'seek to',
  'vow to',
  'want to',
];

/** Phrases that look ahead in form only. */
export const NOT_EXPECTATIONS: readonly string[] = ['be to blame', 'be to date', 'have to do'];
