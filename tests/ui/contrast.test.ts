import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/ui/styles/tokens.css', 'utf8');
type Theme = 'light' | 'dark';

/** Colour on colour, as used in the panel, with the least contrast that WCAG 2.2 AA wants (1.4.3 text, 1.4.11 controls). */
const TEXT = 4.5;
const CONTROL = 3;
const KINDS = ['contradicts', 'differs', 'repeats', 'context'];
const PAIRS: readonly (readonly [ink: string, ground: string, least: number])[] = [
  ...['ink', 'quiet', 'accent', ...KINDS].flatMap((ink) => ['ground', 'card'].map((ground) => [ink, ground, TEXT] as const)),
  ...['edge', 'accent', 'mark-yellow', 'mark-green', 'mark-blue', 'mark-red', 'mark-purple'].flatMap((ink) =>
    ['ground', 'card'].map((ground) => [ink, ground, CONTROL] as const),
  ),
  ['card', 'accent', CONTROL],
];

describe.each(['light', 'dark'] as const)('contrast in the %s theme', (theme) => {
  it.each(PAIRS)('--%s on --%s is at least %f', (ink, ground, least) => {
    expect(contrast(colour(theme, ink), colour(theme, ground))).toBeGreaterThanOrEqual(least);
  });

  it.each(KINDS)('words marked as %s stay legible', (kind) => {
    const share = Number(new RegExp(`--tint-${theme}: (\\d+)%`).exec(css)?.[1]) / 100;
    const [over, under] = [colour(theme, kind), colour(theme, 'card')];
    const marked = over.map((value, i) => value * share + (under[i] ?? 0) * (1 - share));
    expect(contrast(colour(theme, 'ink'), marked)).toBeGreaterThanOrEqual(TEXT);
  });
});

function colour(theme: Theme, name: string): number[] {
  const pair = new RegExp(`--${name}: light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\)`).exec(css);
  const hex = pair?.[theme === 'light' ? 1 : 2];
  if (!hex) throw new Error(`no colour --${name}`);
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

/** WCAG 2.2, "contrast ratio" and "relative luminance". */
function contrast(a: readonly number[], b: readonly number[]): number {
  const [bright = 0, dim = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
