import type { RawBlock } from '../blocks.ts';
import { weightOf } from '../story.ts';

/** Blocks between headline and story that are looked at. */
const REACH = 25;

/** Weight of running text (a full paragraph weighs 1) below which it is a line beside the story. */
const LEAST = 0.6;

/**
 * Running text between the headline and what was taken for the story: an introduction that stands in an element of its own. `headline` (-1 if there is none)
 * and `first` are indices in `all`; none is taken where it would outweigh the story.
 */
export function findIntro(
  all: readonly RawBlock[],
  headline: number,
  first: number,
  story: readonly RawBlock[],
  isLeftOut: (block: RawBlock) => boolean,
): RawBlock[] {
  if (headline < 0 || first - headline > REACH) return [];
  const between = all.slice(headline + 1, first).filter((block) => weightOf(block) > 0.15 && !isLeftOut(block));
  const weigh = (blocks: readonly RawBlock[]) => blocks.reduce((sum, block) => sum + weightOf(block), 0);
  const weight = weigh(between);
  return between.length > 1 && weight > LEAST && weight < weigh(story) * 0.5 ? between : [];
}
