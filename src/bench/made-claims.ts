/** A claim for benchmarks. */
export interface MadeClaim {
  readonly text: string;
  readonly speaker: string;
  readonly date: string;
}

const PEOPLE = 'Tarn Oole Estrada Varga Finch Brask Winther Pardal Sandgren Morcant'.split(' ');
const PLACES = 'Brelling Orsola Lindhaven Carsonia Port Ellery Northmere Quillama Kelmouth Halden Marrick'.split(' ');
const THINGS = 'tram line,ferry berth,harbour bridge,property tax,school budget,water supply,night bus,vaccine,merger,power plant'.split(
  ',',
);
const SAYINGS = [
  'The council of {place} will not approve the {thing} before {month}, {name} said.',
  'The {thing} in {place} will cost {n} million crowns, according to {name}.',
  '{name} denied that the {thing} was ever promised to {place}.',
  'About {n} people in {place} depend on the {thing}, a report by {name} found.',
  'Work on the {thing} of {place} began in {month} and is to end by the end of the year.',
  '{name} accepted the offer of {place} to pay for the {thing}.',
  'The {thing} was closed for {n} days after the flood in {place}.',
];
const MONTHS = 'January March April June September October November'.split(' ');

/** So many made-up claims of the news, the same at every run: made by counting, not by chance. */
export function madeClaims(count: number): MadeClaim[] {
  return Array.from({ length: count }, (_, i) => {
    const pick = (list: readonly string[], step: number) => list[Math.floor(i / step) % list.length] ?? '';
    const text = pick(SAYINGS, 1)
      .replace('{place}', pick(PLACES, 7))
      .replace('{thing}', pick(THINGS, 70))
      .replace('{name}', pick(PEOPLE, 3))
      .replace('{month}', pick(MONTHS, 11))
      .replace('{n}', String(12 + ((i * 37) % 900)));
    return { text, speaker: pick(PEOPLE, 3), date: `20${10 + (i % 16)}-0${1 + (i % 9)}-1${i % 10}` };
  });
}
