/**
 * Verbs by what they can take as the content of an attribution, beyond what they mean. Lemmas, sorted; a particle or preposition follows its verb with
 * a hyphen ("call-for", "point-out"). A verb stands in every row that it fits.
 */
const set = (words: string): ReadonlySet<string> => new Set((words.match(/\S+/g) ?? []).map((word) => word.replaceAll('-', ' ')));

/** Followed by a clause: "warned that …", "thinks the …", "asked whether …", "declared: “…”". */
export const CLAUSE_CUES = set(`
  acknowledge add admit advise affirm agree allege analyse analyze announce anticipate apologise apologize argue ask assert assume assure attest believe bet
  boast brag call caution challenge charge claim clarify clear comment complain concede conclude concur confess confide confirm conjecture consider contend
  continue convey convince counter decide declare decree decry demand demonstrate deny describe detect determine dictate disclose discover dismiss dispute
  doubt e-mail email emphasise emphasize estimate exclaim expect explain express fear feel find fire-back forecast foresee foretell forget gloat gripe groan
  grouse growl grumble guarantee guess highlight hint hope hypothesise hypothesize imagine imply indicate inform inquire insinuate insist instruct interject
  intimate jab jab-back jeer jest joke judge know lament lay-out learn listen maintain make-clear marvel mention moan mourn muse mutter note notice notify
  observe opine order outline persuade play-down plead pledge point-out point-up ponder posit post postulate pray predict presume proclaim profess project
  promise prophesy propose protest prove question quip quote rage read realise realize reason reassure rebut recall reckon recognise recognize recommend
  recount regret reiterate rejoin relate remark remember remind reminisce repeat reply report request resolve respond retort retweet reveal rule rule-out rumor rumour
  say scoff scream sense shoot-back shout show shrug sigh signal snap sneer speculate spell-out state stipulate stress submit suggest suppose surmise suspect
  swear teach telegraph tell testify text think thunder trumpet tweet underline underscore understand urge venture voice volunteer vow wager want warn whisper
  wish wonder worry write yell
`);

/** Followed by an infinitive: "promised to …", "wants to …". */
export const INFINITIVE_CUES = set(`
  agree aim announce appear ask aspire beg claim consent decide decline demand expect forget hesitate hope intend itch long look offer opt plan pledge plot
  prefer pretend profess promise propose refuse seek seem threaten volunteer vote vow want wish yearn
`);

/** Verbs that tell no deed before an infinitive: what follows is what is wanted. */
export const WANTING = set('aim hope intend mean plan prefer seek try want wish');

/** Followed by somebody and an infinitive: "urged voters to …", "wants the court to …". */
export const OBJECT_INFINITIVE_CUES = set(`
  advise appoint ask authorise authorize beg call challenge command consider counsel dare declare demand direct draw encourage entreat exhort expect forbid
  implore intend invite lobby nominate nudge order petition prefer press recommend seek show summon tell urge want warn wish
`);

/** Followed by an …ing: "suggested raising …", "denied having …". */
export const GERUND_CUES = set(`
  acknowledge admit advise advocate anticipate back begrudge contemplate defend deny describe discuss dislike endorse enjoy envisage favor favour imagine
  lament mull oppose propose protest recall recommend regret reject release relish remember report resent rethink rule-out say suggest support urge welcome
`);

/** Followed by what is talked about, praised, blamed, granted or wanted: "criticised the plan". */
export const OBJECT_CUES = set(`
  accept accuse acknowledge admire admonish advocate announce answer applaud argue articulate ascribe ask assail assert assure attack attribute back bash
  bemoan berate blame blast boo bring-up bristle brush-off call call-off call-out caricature castigate caution censure characterise characterize charge
  chastise chide cite claim clarify commend compare concede condemn confirm congratulate consider contemplate contest contrast count credit criticise
  criticize debunk declare decline decry deem defend demand demean denigrate denounce deny depict deplore deride describe despise disapprove disavow disclose
  discount discuss dismiss disown disparage display dispute disregard distance doubt dread emphasise emphasize endorse envisage envision espouse eviscerate
  exclude excoriate expect explain express eye fault fear flag flay foresee foreshadow frame grieve hail hate highlight identify ignore illustrate imagine
  impugn insult interpret invoke issue judge justify knock label lambast lambaste lament laud laugh-off lay-out like liken lionise lionize list love malign
  mention minimise minimize mislead mock mourn name note offer oppose order outline overestimate paraphrase perceive pillory play-up plead point-out poke-at
  pooh-pooh portray post praise preach predict prefer prescribe proclaim profess prohibit promise pronounce propose propound protest publish put-out quash
  question quote rap reaffirm rebuke rebut recall recant recite recognise recognize recount reference refuse refute regret reiterate reject relish remember
  rename renounce report reprimand reproach repudiate resist restate restrict retract retweet reveal revile ridicule rip rubbish rule-out satirise satirize
  savage say scold scorn see seek shelve shore-up shout show shrug-off signal single-out skewer slam slap-down slate spurn strike-down suggest support suspect
  talk-down talk-up thank think tolerate tout trash trumpet tweet tweet-out underestimate underline underplay underscore unveil uphold urge utter validate
  vaunt view vilify vindicate voice void vow walk-back want warn welcome withdraw
`);

/** With a preposition before what is talked about: "called for an inquiry", "agreed with the minister". */
export const PREPOSITION_CUES = set(`
  acquiesce-to advise-against advocate-for agree-in agree-on agree-with allude-to apologise-for apologise-to apologize-for apologize-to argue-about
  argue-against argue-for argue-over ask-about ask-for balk-at be-against believe-in boast-about boast-of brag-about call-for call-in call-on call-upon
  campaign-against campaign-on caution-against cheer-for clamor-for clamour-for come-out-against comment-about comment-on complain-about complain-of
  concur-with congratulate-on decide-against decide-on deliberate-over describe-as despair-of differ-on disagree-about disagree-on disagree-over disagree-with
  disapprove-of dissent-from double-down-on draw-attention-to dream-of dwell-on elaborate-on embrace-of empathise-with empathize-with expand-on
  fantasise-about fantasize-about fret-about fulminate-against fume-about gripe-about groan-about grumble-about gush-about harp-on hint-at hold-forth-on
  hope-for identify-as identify-with inquire-about insist-on inveigh-against joke-about know-for lash-out-at laugh-at learn-of liken-to lobby-against
  lobby-for long-for look-forward-to marvel-at moan-about muse-about object-to open-up-about opine-about opine-on plan-on plead-for plead-with pledge-to
  point-at point-to pontificate-about portray-as pounce-on press-for promise-to push-back-against push-back-on push-for quarrel-about quarrel-with rail-about
  rail-against rail-at rant-about refer-to remark-on remark-upon reminisce-about respond-to revel-in rip-into rule-against rule-in-favor-of scoff-at seem-like
  seethe-at side-with sneer-at spar-on spar-over speak-about speak-against speak-of speak-out-about speak-out-against speculate-about speculate-on stand-by
  swear-by sympathise-with sympathize-with take-aim-at talk-about talk-of talk-to testify-about touch-on turn-against tweet-about vent-about view-as
  vote-against vote-for vouch-for vow-to warn-about warn-against warn-of weigh-in-on wish-for wonder-about worry-about worry-over write-about write-of
  yearn-for zero-in-on
`);

/** In the passive with an infinitive or a clause: "is expected to …", "was told that …". */
export const PASSIVE_CUES = set(`
  allege allow anticipate ask assume assure believe concern consider convince deem estimate expect fear feel forecast hope incline inform intend invite know
  mislead notify oblige order persuade plan predict presume project propose reassure reckon remind report require reveal rumor rumour say show suspect tell
  tempt think understand want warn worry
`);

/** In the passive with a preposition or "by": "is seen as …", "was criticised for …". */
export const PASSIVE_PREPOSITION_CUES = set(`
  accuse-of align-with ask-about ask-for assure-of attribute-to blame-for celebrate-as celebrate-for charge-with concern-about condemn-as condemn-for
  credit-with criticise-as criticise-for criticize-as criticize-for denounce-as depict-as describe-as dismiss-as divide-on divide-over fault-for hail-as
  identify-as interpret-as know-as know-for label-as lambaste-for list-as mock-as mock-for perceive-as portray-as praise-as praise-for question-about
  recognise-as recognize-as regard-as remember-as remember-for ridicule-as ridicule-for see-as split-on split-over suspect-of tout-as view-as worry-about
`);

/** Followed by "that", hardly by a bare clause. */
export const THAT_CUES = set(`
  agree-in appear bear-in-mind dawn decide guarantee hold make object reflect see seem
`);

/** Verbs that introduce a quotation without being verbs of saying: "what critics call “…”", "a sign reads “…”". */
export const QUOTATION_CUES = set(`
  billed brand call chant cite coin deem deliver describe dub entitle hurl label mouth name nickname put recite reference scrawl sing style term title use write-back
`);
