/** A sentence, and what is found in it: "source | cue | content", parts of a content joined by " … ", "-" where nobody is named. */
export type Case = readonly [reason: string, text: string, ...expected: string[]];

export const CASES: readonly Case[] = [
  // Direct speech
  ['cue behind, normal order', '“We will mend the dam,” Ilse Hallgren said.', 'Ilse Hallgren | said | “We will mend the dam,”'],
  ['cue behind, inverted', '“We will mend the dam,” said Ilse Hallgren.', 'Ilse Hallgren | said | “We will mend the dam,”'],
  [
    'the description belongs to the source',
    '“We will mend the dam,” said Ilse Hallgren, the mayor of Brelling.',
    'Ilse Hallgren, the mayor of Brelling | said | “We will mend the dam,”',
  ],
  [
    'cue inside',
    '“We will mend the dam,” Hallgren said, “and then the road.”',
    'Hallgren | said | “We will mend the dam,” … “and then the road.”',
  ],
  [
    'the quotation goes on in the next sentence',
    '“The dam leaks,” she said. “It has leaked for years.”',
    'she | said | “The dam leaks,” … “It has leaked for years.”',
  ],
  [
    'the quotation began in the sentence before',
    '“The dam leaks. It has leaked for years,” she said.',
    'she | said | “The dam leaks. It has leaked for years,”',
  ],
  ['whom it is told to is not said', 'Ilse Hallgren told villagers the dam was safe.', 'Ilse Hallgren | told | the dam was safe'],
  ['a pronoun behind whom it is told to', 'Hallgren told friends she would resign.', 'Hallgren | told | she would resign'],
  [
    'a clause that begins with an amount',
    'The ministry said between 5 and 7 percent of the homes were lost.',
    'The ministry | said | between 5 and 7 percent of the homes were lost',
  ],
  [
    'a description between subject and verb',
    'Hallgren said the pier, built in 1974, was sold.',
    'Hallgren | said | the pier, built in 1974, was sold',
  ],
  ['cue before', 'Hallgren said: “The dam leaks.”', 'Hallgren | said | “The dam leaks.”'],
  [
    'any verb introduces a whole quotation',
    'Hallgren fired back, “The dam has leaked for years.”',
    'Hallgren | fired | “The dam has leaked for years.”',
  ],
  ['straight marks', '"The dam leaks," Hallgren said.', 'Hallgren | said | "The dam leaks,"'],
  ['doubled single marks, as wires send them', "''The dam leaks,'' Hallgren said.", "Hallgren | said | ''The dam leaks,''"],
  ['British marks', '‘The dam leaks,’ Hallgren told the press.', 'Hallgren | told | ‘The dam leaks,’'],
  ['a question', '“Who will pay?” Hallgren asked.', 'Hallgren | asked | “Who will pay?”'],
  ['an age and a place between', '“It leaks,” Tomas Mertz, 61, said of the dam.', 'Tomas Mertz, 61 | said | “It leaks,”'],
  [
    'a remark between cue and quotation',
    '“It leaks,” Mertz said, pointing at the wall, “and nobody came.”',
    'Mertz | said | “It leaks,” … “and nobody came.”',
  ],
  [
    'what stands before belongs to the reporter',
    'After the vote failed, Mertz replied, “Then the dam will go on leaking.”',
    'Mertz | replied | “Then the dam will go on leaking.”',
  ],
  ['a text that speaks', '“Keep out of the valley,” the sign reads.', 'the sign | reads | “Keep out of the valley,”'],
  // Mixed
  [
    'words before the quotation are his too',
    'The valley needs people “who know what water does,” Mertz said.',
    'Mertz | said | The valley needs people “who know what water does,”',
  ],
  [
    'quoted words in a clause',
    'Mertz said the wall was “as thin as paper” in places.',
    'Mertz | said | the wall was “as thin as paper” in places',
  ],
  // Indirect speech
  ['that', 'Hallgren said that the dam leaked.', 'Hallgren | said | that the dam leaked'],
  ['without that', 'Hallgren said the dam leaked.', 'Hallgren | said | the dam leaked'],
  ['addressee and day before that', 'Hallgren told reporters on Friday that the dam leaked.', 'Hallgren | told | that the dam leaked'],
  ['this year before that', 'An engineer said this year that the dam leaked.', 'An engineer | said | that the dam leaked'],
  [
    'a title and an office',
    'Gov. Ilse Hallgren of Oststadt, a Liberal who has kept out of the quarrel, said the dam leaked.',
    'Gov. Ilse Hallgren of Oststadt, a Liberal who has kept out of the quarrel | said | the dam leaked',
  ],
  [
    'a subject joined by and',
    'Hallgren said Mertz and the drivers’ union were wrong.',
    'Hallgren | said | Mertz and the drivers’ union were wrong',
  ],
  ['a question', 'Asked by a child, Mertz wondered whether the dam would hold.', 'Mertz | wondered | whether the dam would hold'],
  ['cue behind', 'The dam will be mended in May, the mayor said.', 'the mayor | said | The dam will be mended in May'],
  ['cue inserted into its clause', 'The dam, officials said, has leaked for years.', 'officials | said | The dam … has leaked for years'],
  ['an insertion after the beginning', 'In the valley, Mertz said, nobody sleeps.', 'Mertz | said | In the valley … nobody sleeps'],
  ['a participle', 'Hallgren left early, saying that the dam leaked.', 'Hallgren | saying | that the dam leaked'],
  [
    'two sayings of one subject',
    'Hallgren said the dam leaked but denied that it was dangerous.',
    'Hallgren | said | the dam leaked',
    'Hallgren | denied | that it was dangerous',
  ],
  [
    'the next speaker ends it',
    'Hallgren said the dam leaked, and Mertz said the road was worse.',
    'Hallgren | said | the dam leaked',
    'Mertz | said | the road was worse',
  ],
  [
    'a participle behind the comma is another saying',
    'Hallgren said the dam leaked, adding that help was near.',
    'Hallgren | said | the dam leaked',
    'Hallgren | adding | that help was near',
  ],
  ['shared subject', 'Mertz climbed the wall and said it would hold.', 'Mertz | said | it would hold'],
  ['taken out of a relative clause', 'The wall, which engineers said would hold, broke.', 'engineers | said | which … would hold'],
  [
    'a description with its own verb',
    'The vote was put off, two members of the council who were there said.',
    'two members of the council who were there | said | The vote was put off',
  ],
  [
    'a clause in a relative clause ends before the main verb',
    'Mertz, who warned that the wall would break, left the valley.',
    'who | warned | that the wall would break',
  ],
  [
    'a clause in an adverbial one ends before the main subject',
    'While Hallgren insists that the dam is safe, Mertz has moved away.',
    'Hallgren | insists | that the dam is safe',
  ],
  ['polls', 'Polls show that voters want a new dam.', 'Polls | show | that voters want a new dam'],
  // According to
  ['according to, last', 'The dam leaks, according to the water office.', 'the water office | according to | The dam leaks'],
  ['according to, first', 'According to Ilse Hallgren, the dam leaks.', 'Ilse Hallgren | According to | the dam leaks'],
  [
    'according to three names, first',
    'According to Anna Berg, Karl Tarn and Lise Holm, the tram was late.',
    'Anna Berg, Karl Tarn and Lise Holm | According to | the tram was late',
  ],
  [
    'according to somebody described, first',
    'According to Ilse Hallgren, the mayor, the dam had leaked.',
    'Ilse Hallgren, the mayor | According to | the dam had leaked',
  ],
  [
    'a description of the subject behind according to',
    'According to Ilse Hallgren, the dam, built in 1974, leaks.',
    'Ilse Hallgren | According to | the dam, built in 1974, leaks',
  ],
  [
    'a list that is the subject behind according to',
    'According to Ilse Hallgren, masons, carpenters and divers were hired.',
    'Ilse Hallgren | According to | masons, carpenters and divers were hired',
  ],
  ['a time behind according to', 'According to Hallgren, last year the dam leaked.', 'Hallgren | According to | last year the dam leaked'],
  [
    'according to, with a quotation of two sentences',
    'According to Hallgren, “the dam leaks. Nobody came.”',
    'Hallgren | According to | “the dam leaks. Nobody came.”',
  ],
  // Without a source
  ['expected', 'The dam is expected to break.', '- | is expected | The dam … to break'],
  ['seems', 'The dam seems to leak.', '- | seems | The dam … to leak'],
  ['nobody is named', 'It was reported that the dam leaked.', '- | was reported | that the dam leaked'],
  // Wishes, promises, refusals
  ['wants', 'Hallgren wants to mend the dam.', 'Hallgren | wants | to mend the dam'],
  ['refused', 'Mertz refused to leave the valley.', 'Mertz | refused | to leave the valley'],
  ['urged', 'Hallgren urged the council to act.', 'Hallgren | urged | the council to act'],
  ['called for', 'Mertz called for an inquiry into the dam.', 'Mertz | called | an inquiry into the dam'],
  ['accused', 'Mertz accused the mayor of neglect.', 'Mertz | accused | the mayor of neglect'],
  ['criticised', 'Mertz criticised the plan.', 'Mertz | criticised | the plan'],
  ['denied …ing', 'Hallgren denied knowing of the leak.', 'Hallgren | denied | knowing of the leak'],
  // Nouns and adjectives
  ['a claim', 'Nobody trusts his claim that the dam is safe.', 'his | claim | that the dam is safe'],
  ['a refusal', 'The council’s refusal to pay angered the valley.', 'The council’s | refusal | to pay'],
  ['criticism of', 'Her criticism of the plan was sharp.', 'Her | criticism | the plan'],
  ['sure', 'Hallgren is sure that the dam will hold.', 'Hallgren | sure | that the dam will hold'],
  // Colons
  ['a transcript', 'HALLGREN: We will mend the dam.', 'HALLGREN | : | We will mend the dam'],
  ['a headline', 'Ilse Hallgren: ‘The dam will hold’', 'Ilse Hallgren | : | ‘The dam will hold’'],
  ['several sources', 'Hallgren and Mertz said the dam leaked.', 'Hallgren and Mertz | said | the dam leaked'],
  ['unnamed', 'Two officials familiar with the dam said it leaked.', 'Two officials familiar with the dam | said | it leaked'],
  ['a signed quotation', '“The dam leaks.” — Ilse Hallgren', 'Ilse Hallgren | — | “The dam leaks.”'],
  // Nothing is said
  ['a plain fact', 'The dam was built in 1974.'],
  ['a name with a verb in it', 'The river rose above Harbour Watch on Tuesday.'],
  // What was found wrong by trying
  ['a denial of what was said', 'Moscow had denied it.', 'Moscow | had denied | it'],
  ['what is not ruled out', 'Ilse Hallgren did not rule out that the dam leaked.', 'Ilse Hallgren | did not rule | that the dam leaked'],
  [
    'what is said about a claim is said',
    'The board said its claim that the dam is safe was disputed.',
    'The board | said | its claim that the dam is safe was disputed',
  ],
  [
    'what becomes of a claim is not claimed',
    'Its claim that the dam is safe was disputed by divers.',
    'Its | claim | that the dam is safe',
  ],
  [
    'a clause in a claim goes on',
    'The allegation that the plan he made was wrong has been examined.',
    '- | allegation | that the plan he made was wrong',
  ],
  [
    'what made her speak is not said',
    'Asked whether she would resign, Hallgren said: “No.”',
    '- | Asked | whether she would resign',
    'Hallgren | said | “No.”',
  ],
  [
    'the same, with a clause that is asked about',
    'Asked about the claim that it had leaked, Hallgren said, “I think we should wait.”',
    '- | Asked | that it had leaked',
    'Hallgren | said | “I think we should wait.”',
  ],
  [
    'a second cue has the second quotation',
    '“We cannot pay,” Mertz said, adding later, “It is a fortune.”',
    'Mertz | said | “We cannot pay,”',
    'Mertz | adding | “It is a fortune.”',
  ],
  ['party and state in brackets', '“It fell,” Rep. Tomas Mertz (R-Fla.) said.', 'Rep. Tomas Mertz (R-Fla.) | said | “It fell,”'],
  ['party and state between commas', '“It fell,” Tomas Mertz, R-Ky., said on air.', 'Tomas Mertz, R-Ky. | said | “It fell,”'],
  [
    'brackets and a description',
    '“It fell,” Tomas Mertz (R-Ohio), a member of the board, said.',
    'Tomas Mertz (R-Ohio), a member of the board | said | “It fell,”',
  ],
  ['a name that is also a verb', '“It fell,” Lynch said.', 'Lynch | said | “It fell,”'],
  [
    'the name of a programme is no quotation',
    'In an interview on “Morning Light,” Hallgren said the dam leaked.',
    'Hallgren | said | the dam leaked',
  ],
  ['neither of two verbs', 'The owners neither confirmed nor denied that the dam leaked.', 'The owners | denied | that the dam leaked'],
  [
    'initials, an abbreviation, a description, an amount',
    'Dr. A. B. Tarn of the U.S. Navy said the pier, built in 1974, cost $2.5 million.',
    'Dr. A. B. Tarn of the U.S. Navy | said | the pier, built in 1974, cost $2.5 million',
  ],
  [
    'a quotation of several paragraphs with its cue in the last',
    '“The dam leaks. Nobody came.\n\n“It has leaked for years.\n\n“It must go,” Hallgren said.',
    'Hallgren | said | “The dam leaks. Nobody came. … “It has leaked for years. … “It must go,”',
  ],
  [
    'a quotation that was closed is not of whoever speaks next',
    '“The dam leaks.”\n\n“It must go,” Hallgren said.',
    'Hallgren | said | “It must go,”',
  ],
];
