/** Articles of ours on subjects that the seeds know nothing of, full of words that the seeds have too: talks, plans, guarantees, security, leaders. */
export const OTHER_SUBJECTS: Readonly<Record<string, string>> = {
  cooking: `A good stew starts the night before, says Ansel Marrow, who has cooked at the Green Lantern in Pellworth for twenty years.
He salts the meat in the evening and leaves it in a cold place.
The next day he browns it in small batches, because a crowded pan only steams it.
"People want a deep sauce, and then they take the meat out of the pan too soon," he said.
The onions go in next, with a spoon of sugar and a leaf of bay.
Marrow does not accept stock from a cube, and he has not agreed to use one since he opened the place.
A cheap bottle of red wine is good enough, he said, as long as you would drink it.
The lid must leave a little room for the steam, or the sauce will remain thin.
Two hours at a low heat are needed, and three are better.
Not every cook agrees with this plan of attack.
Orla Tinsley, who writes on European kitchens for a weekly, wants to see the meat go in raw.
"There is no guarantee that browning keeps anything in," she said, "and the talk of sealing in the juices is a myth."
Marrow was asked whether he could ever support that proposal, and he laughed.
In December the two held a contest in front of 60 guests, and the guests were not able to name a winner.
They did confirm that both plates went back empty.
The strategic question is the potato, which can join the pot for the last forty minutes or not at all.
Leaders of the slow school cook it apart, in its skin, and crush it at the table.
A limited number of carrots does no harm.
Serve it with bread, and put the rest in the fridge, where it will last for three days.`,
  football: `Castle Verrin reached the final of the Northern Cup on Saturday with a 3-1 win over Dunmarrow Athletic.
Ilya Brandt scored twice in the first half and hit the post in the second.
The visitors attacked from the start but did not have a shot on target until the hour.
"We had a plan, and we held to it," said Greta Holm, the Verrin coach, after her two hundredth match.
Dunmarrow wanted a penalty when Petrov fell in the area, but the referee did not agree.
Their captain, Mateo Sund, was sent off for what he said to the officials at the end.
He accepted the decision later and said the pressure had been too much for him.
Holm said the security of a two-goal lead had let her team defend with five.
European scouts were said to be in the stand, and the club has reportedly rejected one offer for Brandt.
The president of Verrin, Dora Pell, said talks on a new deal for the striker would go on next week.
"There are no guarantees in this game," she said, "but he wants to stay."
Verrin have lost only two of their last 20 matches and have conceded 8 goals.
The final against Holt Rovers is to be played in the capital on May 14.
Rovers have won it four times, the last of them in 2019, when 41,000 people watched.
A strike by stewards could force the final to be put off, the league warned.
Neither side wants a meeting behind closed doors.
Holm refused to say whether Brandt, who left the field with ice on his knee, would be fit to fight for a place.
The supporters sang about the war of the two towns all the way to the station.
Territory, she said with a smile, is for farmers.`,
  software: `The makers of Quillpad released the tenth version of their text editor on Tuesday, and for the first time it will not open old files.
Version 10 stores notes in a new format, which the company says is three times as fast.
Users were told in October that a converter would be part of the package.
It is not, and an agreement on who should write it has yet to be reached, according to two developers.
"We want people to move on," said Hedda Roos, who leads the project, in a message to its forum.
The forum was not impressed, and within a day it had collected 900 replies.
One proposal is to keep the old reader for a year, with security updates only.
Roos has not accepted it so far, but she confirmed that there would be talks with the three largest plug-in authors.
The plan had 12 points, and 9 of them are now in the code.
The search engine of the editor has been rewritten, and it finds a word in a million lines in less than a second.
A framework for themes comes with it, although its details remain vague.
American and European users get the update first, and everyone else follows in January.
The company gives no guarantee that plug-ins for version 9 will work.
Some officials of the foundation behind the format said they had never been asked.
They described the process as difficult and want a clear commitment for the long term.
A potential compromise would limit the new format to new notes.
"Nobody will lose a line of text," Roos said.
The last such break, in 2016, cost the project a fifth of its users, and a rival took most of them.
The price of the paid edition goes up by 4 dollars to 39 dollars.`,
  searching: `For thirty years people have typed words into a box and got ten blue links in return.
That agreement between the search engine and the web is coming to an end, a report by the Halden Institute says.
Engines now answer questions themselves, and fewer readers go on to the pages from which the answers come.
The institute looked at 20,000 questions and found that six in ten ended without a click.
"The deal was that they may read us if they send us readers," said Noor Vasari, one of the authors.
Publishers want to be paid, and some have blocked the robots that collect their pages.
Two companies accepted a proposal for a common register last year, but it has not been put to use.
The engines say that their answers link to sources and that the talks with publishers go on.
They reject the claim that they take without giving.
Officials in several countries are looking at whether the largest engine has misused its power.
In the US a judge has ruled that it holds a monopoly, and European rules force it to show its rivals.
No one knows whether the long-term result will be better information or less of it.
A second problem is trust, the report says, because an answer that sounds sure is not always right.
In one test 8 percent of the answers gave a wrong number, and 3 percent named a source that did not exist.
Vasari wants clear limits and a guarantee that sources can be checked.
Critics describe her plan as ambitious and vague.
The debate shows how limited the capacity of law is when the technology moves in months.
For now the box remains, and so does the habit.`,
};

/** An article of ours on the subject of the seeds. */
export const SAME_SUBJECT = `Negotiators from Kyiv and Washington met again on Monday to talk about security guarantees, an official in Geneva said.
Steve Witkoff and Jared Kushner were in the room, and so was Rustem Umerov, who led the Ukrainian side.
Rescuers in Kharkiv were still at work after the night's missile strike.
Marco Rubio said the proposal for a European security force was still on the table.
Volodymyr Zelenskyy has called for guarantees like Article 5 of NATO for years.
The weather in the city was mild, and the cafes were full.`;
