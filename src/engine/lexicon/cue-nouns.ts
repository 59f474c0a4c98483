/** Nouns and adjectives that name what somebody says or thinks, by what follows them. Lemmas, sorted; a preposition follows with a hyphen. */
const set = (words: string): ReadonlySet<string> => new Set((words.match(/\S+/g) ?? []).map((word) => word.replaceAll('-', ' ')));

/** "its claim that …", "fears that …". */
export const CLAUSE_NOUNS = set(`
  accusation acknowledgement acknowledgment admission allegation announcement anxiety apprehension argument assertion assessment assumption assurance belief
  boast caution certainty claim complaint concern concession conclusion confidence confirmation contention conviction declaration demand denial disclosure
  doubt estimate expectation explanation fear forecast guarantee hint hope hunch idea implication impression insinuation insistence intimation judgement
  judgment lament message note notion observation opinion perception pledge prediction premise presumption proclamation promise proposal proposition protest
  reassurance recommendation refrain remark reminder report request response revelation rumor rumour sense sentiment sign speculation statement suggestion
  supposition surprise suspicion testimony theory thesis thought threat verdict view vow warning wish worry
`);

/** "a promise to …", "its refusal to …". */
export const INFINITIVE_NOUNS = set(`
  aim appeal call commitment decision demand desire determination eagerness hesitation hope intent intention offer plan pledge plot promise proposal readiness
  recommendation refusal reluctance request resolve threat unwillingness urge vow warning wish
`);

/** "criticism of …", "questions about …". */
export const PREPOSITION_NOUNS = set(`
  advice-on aim-at anger-about anger-at anger-over anxiety-about anxiety-over approval-of argument-about argument-for assault-on assessment-of attack-against
  attack-on attitude-about attitude-to attitude-toward attitude-towards backing-for broadside-against call-for claim-about claim-of comment-about comment-on
  complaint-about complaint-of concern-about concern-over condemnation-of confidence-in criticism-for criticism-of critique-of debate-about debate-over
  defence-of defense-of demand-for denial-of denunciation-of description-of detail-about detail-of disagreement-over disagreement-with disapproval-of
  disclosure-of disdain-for disgust-with dismissal-of dissatisfaction-with distaste-for distrust-of doubt-about doubt-over emphasis-on endorsement-of
  enthusiasm-for explanation-for explanation-of faith-in fear-about fear-of fear-over forecast-of frustration-with fury-at fury-over hatred-of hint-of
  hope-for hope-of impatience-with indignation-about indignation-at indignation-over insistence-on invitation-to jab-at knowledge-of mention-of
  misgiving-about mistrust-of opinion-about opinion-of opinion-on opposition-to outrage-about outrage-at outrage-over perception-of plan-for pledge-of
  position-on praise-for praise-of prediction-of preference-for promise-of proposal-for protest-against query-about query-over question-about question-on
  question-over rage-at rebuke-of reference-to reflection-on rejection-of remark-about remark-on reminder-of reservation-about respect-for rumor-about
  rumor-of rumour-about rumour-of scepticism-about scepticism-of skepticism-about skepticism-of speculation-about speculation-over stance-against stance-on
  statement-about story-about support-for suspicion-about suspicion-of swipe-at sympathy-for sympathy-with talk-about talk-of tirade-against understanding-of
  unease-about unease-over uproar-over view-about view-of view-on vote-against warning-about warning-of worry-about worry-over
`);

/** "is sure that …". */
export const CLAUSE_ADJECTIVES = set(`
  adamant afraid amazed angry anxious apprehensive aware certain clear concerned confident convinced cynical delighted disappointed dismayed doubtful fearful frustrated glad grateful hopeful horrified impressed insistent
  mindful optimistic outraged pessimistic pleased positive proud puzzled relieved resentful resigned sad saddened satisfied sceptical shocked sick skeptical sorry sure surprised suspicious thankful unaware unclear unconvinced
  unhappy unsure upset wary worried
`);

/** "is eager to …". */
export const INFINITIVE_ADJECTIVES = set(`
  afraid anxious desperate determined eager hesitant inclined intent keen loath prepared proud quick ready reluctant unwilling wary willing
`);

/** "is critical of …". */
export const PREPOSITION_ADJECTIVES = set(`
  adamant-about afraid-of alarmed-about alarmed-by angry-about angry-at angry-over angry-with anxious-about apprehensive-about ashamed-of aware-of bullish-on certain-about certain-of clear-about comfortable-with concerned-about
  concerned-by confident-about confident-in confident-of contemptuous-of contemptuous-toward critical-of curious-about cynical-about disappointed-by disappointed-in disappointed-with disdainful-of dismissive-of dubious-about dubious-of eager-for
  enthusiastic-about excited-about excited-by fearful-about fearful-of fed-up-with fond-of frustrated-by frustrated-with furious-about furious-at furious-over glad-of grateful-for happy-about happy-with hopeful-about hostile-to
  hostile-toward hostile-towards in-favor-of indifferent-to interested-in intrigued-by mindful-of nervous-about opposed-to optimistic-about outraged-at outraged-by pessimistic-about pleased-with proud-of resentful-of sceptical-about
  sceptical-of serious-about sick-of skeptical-about skeptical-of sorry-about sorry-for supportive-of sure-about sure-of surprised-at surprised-by suspicious-of sympathetic-to sympathetic-toward tired-of unaware-of uncomfortable-with
  uneasy-about unhappy-about unhappy-with unsure-about unsure-of upset-about upset-by wary-of weary-of worried-about worried-by
`);
