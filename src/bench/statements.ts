import type { Article } from '../domain/article.ts';
import { extractStatements } from '../engine/statements/extract.ts';
import { tagged } from '../engine/text/analyser.ts';

/**
 * `statements`: what reading an article costs next to the tagger's own pass over the same text, warm, in one run; and how the cost grows with the
 * text. Times are in ms, each the least of many runs that take turns: what the code costs when nothing disturbs it.
 */
export async function run(): Promise<unknown> {
  const short = article(1_000);
  const long = article(10_000);
  const times = takeTurns({
    tagger: () => tagged(short.text),
    engine: () => extractStatements(short),
    long: () => extractStatements(long),
  });
  const [tagger = 1, engine = 0, ten = 0] = [times.tagger, times.engine, times.long];
  return {
    words: 1_000,
    statements: extractStatements(short).length,
    taggerMs: round(tagger),
    engineMs: round(engine),
    engineOverTagger: round(engine / tagger),
    growthToTenfold: round(ten / engine),
  };
}

const WARM_UP = 15;
const ROUNDS = 60;

/** The least time of each task, in ms. */
export function takeTurns<Name extends string>(tasks: Readonly<Record<Name, () => unknown>>): Record<Name, number> {
  const entries = Object.entries(tasks) as [Name, () => unknown][];
  const least = new Map<Name, number>();
  for (let i = 0; i < WARM_UP + ROUNDS; i++)
    for (const [name, task] of entries) {
      const started = performance.now();
      task();
      const taken = performance.now() - started;
      if (i >= WARM_UP) least.set(name, Math.min(least.get(name) ?? taken, taken));
    }
  return Object.fromEntries(least) as Record<Name, number>;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** Made-up news of about so many words: the sentences differ in names and figures, so that no cache knows them all. */
export function article(words: number): Article {
  const paragraphs: string[] = [];
  for (let i = 0, count = 0; count < words; i++) {
    const paragraph = paragraphOf(i);
    count += paragraph.split(' ').length;
    paragraphs.push(paragraph);
  }
  const text = paragraphs.join('\n\n');
  let at = 0;
  const blocks = paragraphs.map((paragraph) => {
    const start = at;
    at += paragraph.length + 2;
    return { kind: 'paragraph' as const, start, end: start + paragraph.length };
  });
  const published = { value: '2026-05-12', precision: 'day' as const, inferred: false };
  return { url: '', title: '', byline: [], siteName: null, published, updated: null, language: 'en', text, blocks, cutShort: false };
}

function paragraphOf(i: number): string {
  const name = `${pick(FIRST, i)} ${pick(LAST, i * 7 + 3)}`;
  const surname = name.split(' ')[1] ?? '';
  return pick(FORMS, i)(name, surname, pick(PLACES, i * 3 + 1), 12 + ((i * 37) % 900));
}

function pick<T>(items: readonly T[], i: number): T {
  return items[i % items.length] as T;
}

const FIRST = ['Ilse', 'Tomas', 'Maren', 'Viktor', 'Oda', 'Renata', 'Jonas', 'Petra', 'Ansel', 'Birgit', 'Cato'];
const LAST = [
  'Hallgren',
  'Mertz',
  'Oduya',
  'Vance',
  'Korhola',
  'Pryde',
  'Sandoval',
  'Thirlby',
  'Weiss',
  'Ablett',
  'Njord',
  'Quill',
  'Roth',
];
const PLACES = ['Brelling', 'Marrow Quay', 'Oststadt', 'Tarn Valley', 'Port Elsin', 'Kelder', 'Upper Wick'];

type Form = (name: string, surname: string, place: string, number: number) => string;
const FORMS: readonly Form[] = [
  (name, _, place, number) =>
    `The council of ${place} voted on Tuesday to close ${number} of its bus stops, a step that ${name}, who leads the transport office, had opposed since last autumn.`,
  (name, surname, place, number) =>
    `“We never agreed to this,” said ${name}, a spokesman for the drivers’ union in ${place}. “They told us in March that ${number} jobs were safe.” ${surname} added that talks would go on next week.`,
  (name, surname, place, number) =>
    `According to ${name}, the fare will rise by ${number % 40} percent in January. Passengers in ${place} already pay about $${number} a year, ${surname} said, and the reserve is nearly empty.`,
  (_name, surname, place, number) =>
    `The bridge was built in 1974 and carries ${number}00 cars a day. Its deck has not been renewed, and in the past two winters the river at ${place} rose above the lower road; ${surname} did not rule out a further closure.`,
  (name, surname, place, number) =>
    `Asked whether the harbour would be sold, ${name} told reporters in ${place} that nothing had been decided, but ${surname} acknowledged that at least ${number} million euros were missing from the budget for 2025.`,
  (name, _surname, place, number) =>
    `Residents fear that the plant may reopen. Officials in ${place} reportedly expect a ruling by the end of June, and a report seen by ${name} shows that emissions fell from ${number} tons to ${number - 9} tons.`,
  (name, _surname, place, number) =>
    `Farmers around ${place} lost a third of their barley when hail swept the plateau; ${name}, a grain merchant, put the damage at ${number},000 dollars and wondered aloud whether insurers would ever cover orchards again.`,
  (name, surname, _place, number) =>
    `Surgeons at the children's clinic performed ${number} transplants without losing a single patient, a record that ${name} called "astonishing, frankly." Nurses, ${surname} noted, had gone unpaid for eleven weeks.`,
  (name, _surname, place, number) =>
    `Astronomers tracking a faint comet above ${place} photographed its tail ${number} times; if ${name}'s orbit is correct, the object will graze Jupiter in 2061 before vanishing for good.`,
  (name, surname, _place, number) =>
    `Goalkeeper ${name} saved two penalties and was carried from the pitch. "Luck," ${surname} shrugged, though coaches had drilled her for ${number} hours on video of every opponent's run-up.`,
  (name, surname, place, number) =>
    `Prosecutors allege that ${name} laundered profits through ${number} shell companies; defence lawyers rejected the indictment as hearsay, and ${surname} pleaded not guilty before magistrates in ${place} last Thursday.`,
  (_name, surname, place, number) =>
    `Its curators unpacked ${number} bronze coins, a cracked helmet and several ivory combs, none of them catalogued. The museum in ${place} plans to lend the hoard abroad, which ${surname} considers reckless.`,
  (name, surname, place, number) =>
    `Shares of the chipmaker slumped ${number % 30} percent after quarterly earnings disappointed analysts, who had forecast brisk demand for sensors. ${name}, its treasurer, promised to restore dividends; ${surname} neither confirmed nor denied rumours of a takeover bid from ${place}.`,
  (name, surname, place, number) =>
    `Wolves returned to the forest near ${place} in 1998, and biologists now count ${number % 60} packs. Shepherds demand permission to shoot; ${name} of the wildlife trust argued that fences, dogs and compensation work better, citing studies which ${surname} published in spring.`,
];
