import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/ui/panel.css', 'utf8');
const [light = '', dark = ''] = [...css.matchAll(/:root \{([^}]*--ground[^}]*)\}/g)].map(([, tokens]) => tokens ?? '');

/** Colour on colour, as used in the panel, with the least contrast that WCAG 2.2 AA wants (1.4.3 text, 1.4.11 controls). */
const TEXT = 4.5;
const CONTROL = 3;
const KINDS = ['contradicts', 'differs', 'repeats', 'context'];
const PAIRS: readonly (readonly [ink: string, ground: string, least: number])[] = [
  ...['ink', 'quiet', 'accent', ...KINDS].flatMap((ink) => ['ground', 'card'].map((ground) => [ink, ground, TEXT] as const)),
  ...['edge', 'accent'].flatMap((ink) => ['ground', 'card'].map((ground) => [ink, ground, CONTROL] as const)),
  ['card', 'accent', CONTROL],
];

describe.each([
  ['light', light],
  ['dark', dark],
])('contrast in the %s theme', (_, tokens) => {
  it.each(PAIRS)('--%s on --%s is at least %f', (ink, ground, least) => {
    expect(contrast(colour(tokens, ink), colour(tokens, ground))).toBeGreaterThanOrEqual(least);
  });

  it.each(KINDS)('words marked as %s stay legible', (kind) => {
    const share = Number(/--tint: (\d+)%/.exec(tokens)?.[1]) / 100;
    const [over, under] = [colour(tokens, kind), colour(tokens, 'card')];
    const marked = over.map((value, i) => value * share + (under[i] ?? 0) * (1 - share));
    expect(contrast(colour(tokens, 'ink'), marked)).toBeGreaterThanOrEqual(TEXT);
  });
});

function colour(tokens: string, name: string): number[] {
  const hex = new RegExp(`--${name}: #([0-9a-f]{6})`).exec(tokens)?.[1];
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
