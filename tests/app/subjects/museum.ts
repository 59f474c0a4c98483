/** A story of ours in three articles: paintings vanish from a museum, and a director goes. */
export const MUSEUM = {
  priors: [
    {
      title: 'Five paintings stolen from the Veldt Museum',
      day: '2025-05-05',
      text: `Thieves took five paintings from the Veldt Museum in Ostra on Saturday night, the police said.
The works by Jonna Kesk are worth 12 million crowns.
"The alarm was working," the director, Simon Haverly, told a news conference.
The thieves came in through a window on the first floor.
Haverly said he would not resign.
The museum has reportedly paid no insurance since 2023.
Two guards were on duty that night.
The minister of culture, Edda Brand, promised an inquiry by the summer.`,
    },
    {
      title: 'Police search a barn near Ostra',
      day: '2025-05-19',
      text: `Police searched a barn near Ostra on Monday but did not find the paintings from the Veldt Museum.
A driver of 34 was arrested and later released, inspector Karl Movin said.
The Kesk family has offered a reward of 300,000 crowns.
Movin believes that the thieves had help from inside the museum.
The museum will stay shut until June 1.`,
    },
  ],
  current: {
    title: 'Museum director resigns over stolen paintings',
    day: '2025-06-20',
    text: `The director of the Veldt Museum in Ostra, Simon Haverly, resigned on Friday over the theft of the paintings by Jonna Kesk.
Thieves took seven paintings from the Veldt Museum in May, according to the police.
The alarm was not working that night, according to a report by the ministry.
The works by Jonna Kesk are worth 12 million crowns.
The museum paid no insurance after 2023.
The reward offered by the Kesk family is 500,000 crowns.
The thieves had no help from inside the museum, inspector Karl Movin said.
Edda Brand, the minister of culture, studied law in Ostra.
If the museum had been insured, the minister said, it could buy another Kesk.
In 2011 thieves took three statues from a church in Lund.
Visitors were queuing for ice cream on the square outside.`,
  },
  expected: [
    ['The director of the Veldt', 'contradicts', 'Haverly said he would not resign'],
    ['Thieves took seven', 'differs', 'Thieves took five'],
    ['The alarm was not', 'contradicts', '"The alarm was working'],
    ['The works by', 'repeats', 'The works by'],
    ['The museum paid no', 'repeats', 'The museum has reportedly'],
    ['The reward offered', 'differs', 'The Kesk family has offered'],
    ['The thieves had no help', 'contradicts', 'Movin believes'],
    ['Edda Brand', 'context', 'The minister of culture'],
  ],
  silent: ['If the museum', 'In 2011', 'Visitors were'],
} as const;
