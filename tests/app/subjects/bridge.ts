/** A story of ours in three articles: a bridge is closed, repaired and opened. What stands in `expected` is laid beside what. */
export const BRIDGE = {
  priors: [
    {
      title: 'Tollard bridge closed after cracks are found',
      day: '2025-09-02',
      text: `The Corrin bridge in Tollard was closed to all traffic on Monday after divers found cracks in two of its nine pillars.
The county engineer, Maud Trevane, said the repairs would cost £4.2 million.
"The bridge will open again before Christmas," Trevane told reporters on the quay.
Some 14,000 drivers use it every day.
Councillor Piet Alsop said the county had never been warned about the pillars.
The haulier Denholm Freight will sue the county for lost business, its owner said.
The ferry company Skerry Lines may add a night service, according to its manager.
Nobody was hurt when a lorry struck the parapet in July.
Trevane ruled out a toll.
The last inspection was carried out in 2019 by Harcourt and Sons.`,
    },
    {
      title: 'Tollard council argues over the bridge',
      day: '2025-10-14',
      text: `The Tollard council voted unanimously on Monday to borrow the money for the Corrin bridge.
Traders on the north bank say they have lost a third of their customers since September.
Skerry Lines will not run at night, its manager Ines Rook said.
Sixty workers are on the site, and they have sealed the first of the two pillars.
The hospital moved two ambulances across the river.`,
    },
  ],
  current: {
    title: 'Tollard bridge opens late',
    day: '2026-02-10',
    text: `The Corrin bridge in Tollard opened again on Tuesday, two months later than promised.
The repairs cost £6.8 million, the county engineer, Maud Trevane, said.
Divers had found cracks in two of the nine pillars.
A report shows that the county was warned about the pillars in 2022.
Three councillors voted against borrowing the money for the Corrin bridge in October, the minutes show.
Skerry Lines has run a night service since November.
Drivers will pay a toll of £2 from April, Trevane said.
Denholm Freight dropped its case against the county in January.
In Marlow, a bridge of the same age was pulled down last year.
Would the bridge have held without the repairs?
The hospital has called its two ambulances back.`,
  },
  expected: [
    ['The repairs cost £6.8', 'differs', 'The county engineer, Maud Trevane, said the repairs'],
    ['Divers had found cracks', 'repeats', 'The Corrin bridge in Tollard was closed'],
    ['A report shows', 'contradicts', 'Councillor Piet Alsop said'],
    // What excludes "unanimously" is not read here, but the vote is found.
    ['Three councillors', 'context', 'The Tollard council voted unanimously'],
    ['Skerry Lines has run', 'contradicts', 'Skerry Lines will not run'],
    // A toll that is ruled out is a noun alone: found, not called a conflict.
    ['Drivers will pay', 'context', 'Trevane ruled out'],
    ['Denholm Freight', 'context', 'The haulier Denholm Freight'],
  ],
  silent: ['In Marlow', 'Would the bridge', 'Divers had found', 'The hospital has'],
} as const;
