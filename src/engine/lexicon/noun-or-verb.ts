/** Words that the tagger often takes for nouns where they are the verb of a clause ("polls show that …", "critics fear a ban"). Lemmas, sorted. */
export const NOUN_OR_VERB: ReadonlySet<string> = new Set(
  `
    aim approach argue attack back balk blame blast block call caution challenge charge claim comment counter cry debate decry deem demand deserve disagree doubt endorse
    estimate expect face fault favor fear favour feel figure forecast hail hit hope insist jeer lament list look mock name need note object oppose order plan plead pledge plot point poll praise
    predict press promise propose protest push query question quote rail rank rate rebuke regard reject remark report request respond rule say scold seek seem show signal slam
    stress suggest support suspect swear tend think tout trust tweet urge value view vote vow want warn watch weigh welcome wish wonder worry
  `.match(/\S+/g),
);

/** Of the same form in the past, so that a singular subject tells nothing; before an amount of money they are verbs. */
export const PAST_AS_BASE: ReadonlySet<string> = new Set(['bet', 'bid', 'cost', 'cut', 'hit']);
