/** Verbs of measurable change. Lemmas. */
export const CHANGES: ReadonlySet<string> = new Set(
  `
    add balance boost climb contract cut decline decrease double drop ease eliminate expand fall gain grow halve increase jump lose lower narrow
    plummet plunge quadruple raise reduce rise shrink slash slip slow soar surge top treble triple widen worsen
  `.match(/\S+/g),
);

/** Verbs of acts that leave a record, counted where they are told as done. Lemmas. */
export const ACTS: ReadonlySet<string> = new Set(
  `
    abolish acquire adopt amend appoint approve arrest attack ban begin block bomb break bring build buy campaign cancel capture charge close
    collapse commit convict create damage deliver deploy destroy dismiss earn elect enact endorse establish evacuate favor favour file fine fire
    fund give hire hit impose indict injure introduce invade invest invite jail join kill launch lead leave make meet move negotiate nominate
    open oppose order outsource overturn pass pay play postpone produce propose provide publish purchase ratify receive recommend reject release
    remove repeal replace request resign restore rule run sack save score seize sell send sentence serve shell sign spend sponsor start strike
    sue suspend take tax testify veto visit vote win withdraw work write
  `.match(/\S+/g),
);

/** Verbs that report what somebody put on record, counted where told as done. Lemmas. */
export const REPORTS: ReadonlySet<string> = new Set(
  `
    accuse acknowledge admit announce argue call claim confirm declare deny disclose estimate find indicate pledge promise report reveal say
    show state tell testify warn
  `.match(/\S+/g),
);

/** Nouns for what offices, courts, firms and clubs count and keep records of. Lemmas. */
export const RECORDS: ReadonlySet<string> = new Set(
  `
    administration agency agreement aid air airline airport amendment army arrest attack average ban bank bed bill bomb bond border budget bus
    business carbon career case casualty champion charge citizen city clinic club coal coalition college committee company congress constitution
    contract cost council county court coverage crime crop custody customer cut data deal death debt decade deduction defence defense deficit
    degree department deposit district doctor dollar drone drug economy education election electricity emission employee employer employment
    energy euro exercise export facility factory family fare farm farmer fee figure fine firm flight force fraud fuel fund funding gallon gas
    goal government governor grant growth gun healthcare highway home hospital hour house household housing immigrant import incentive income
    increase industry infection inflation infrastructure injury inquiry inspection insurance interest investigation investment investor jail job
    judge jury kilometre law lawsuit league legislation legislature lender licence license line loan manufacturing market match measure medicaid
    medicare medicine member mile minister ministry missile mortgage murder nation network office officer official oil order outbreak output
    parliament party passenger patient pension percent percentage permit plan plane plant player police poll pollution population poverty
    premium president price prison prisoner product production profit program programme project property proposal pupil railway rate ratio
    receipt recession record recruit referendum reform refugee region regulation regulator relief rent report reserve resident result revenue
    road rocket ruling salary sale sanction satellite saving school score season seat senate senator sentence settlement share shareholder ship
    shortage site soldier spending staff stake standard station statute stock storm strike student study subsidy summit supply surgery surplus
    survey suspect system target tariff tax taxpayer teacher team temperature term territory terrorist test title ton tonne tour trade train
    transfer treaty trial troop trust turnout turnover unemployment union university vaccine value vehicle verdict veteran victim village vote
    voter wage war ward warrant waste water weapon welfare witness worker
  `.match(/\S+/g),
);

/** Nouns for ideals, opinions and the conversation itself. Lemmas. */
export const VALUES: ReadonlySet<string> = new Set(
  `
    answer approach attitude belief challenge chance character choice commitment compassion conversation courage decency destiny difference
    dignity dream duty example fairness faith freedom friend future generation god goodness grace gratitude greatness heart hero honor honour
    hope idea ideal issue journey judgement judgment justice kind leadership liberty lot love mission moment mood need opinion opportunity pain
    passion path patience peace pride principle privilege problem promise prosperity purpose question responsibility sacrifice sense solution
    something soul spirit strength thing topic unity value view virtue vision way will wisdom word
  `.match(/\S+/g),
);

/** Verbs of attitude, wish and address. Lemmas. */
export const ATTITUDES: ReadonlySet<string> = new Set(
  `
    agree appreciate believe bless care celebrate commend concern congratulate deserve disagree dream expect feel guess hear honor honour hope
    imagine intend know like listen look love mean mind need please prefer recognise recognize remember respect salute share speak suppose talk
    thank think trust try understand want welcome wish wonder
  `.match(/\S+/g),
);

/** Words of praise, blame, stress and doubt. Word forms. */
export const JUDGEMENTS: ReadonlySet<string> = new Set(
  `
    absolutely amazing awful bad beautiful best better brilliant certain certainly clear clearly deeply difficult disgraceful dreadful essential
    excellent fair fantastic fine frankly fundamental glad good grateful great happy hard honest honestly honored honoured hopefully humble
    important incredible incredibly interesting maybe necessary nice obviously perhaps personally possible proud ready really right sad safe
    scary serious shameful simple simply sincerely smart sorry strong strongly sure terrible tough tremendous truly unacceptable unfair vital
    well wonderful wrong
  `.match(/\S+/g),
);

/** Words that place an event in time. Lemmas. */
export const TIMES: ReadonlySet<string> = new Set(
  `
    ago annual century daily decade ever february friday history last monday month monthly october previous quarter recently september since
    thursday today tuesday wednesday week weekly year yesterday
  `.match(/\S+/g),
);
