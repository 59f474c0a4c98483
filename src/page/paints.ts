import type { Colour } from '../domain/annotation.ts';

/** On which ground a passage stands: dark words on light, or light words on dark. */
export type Ground = 'light' | 'dark';

/** Background, words, line: the words keep a contrast of at least 7 : 1 whatever the page had. */
export const PAINTS: Readonly<Record<Colour, Readonly<Record<Ground, readonly [string, string, string]>>>> = {
  yellow: { light: ['#ffe98a', '#1d1d1f', '#7a5c00'], dark: ['#4d3f00', '#fff6d1', '#ffd94a'] },
  green: { light: ['#c3f0c5', '#1d1d1f', '#1d6b2a'], dark: ['#0f4019', '#e0fbe3', '#6fdc80'] },
  blue: { light: ['#c4e2ff', '#1d1d1f', '#0b559c'], dark: ['#0b3a66', '#e2f1ff', '#7dbcff'] },
  red: { light: ['#ffd0d3', '#1d1d1f', '#a3172a'], dark: ['#5e0f1a', '#ffe5e7', '#ff8e99'] },
  purple: { light: ['#e9d3ff', '#1d1d1f', '#6b2aa3'], dark: ['#43186b', '#f3e6ff', '#c593f5'] },
};
/** Each colour has a line of its own, for those who do not see it. */
export const LINES: Readonly<Record<Colour, string>> = { yellow: 'solid', green: 'dashed', blue: 'dotted', red: 'double', purple: 'wavy' };
export const GROUNDS: readonly Ground[] = ['light', 'dark'];
