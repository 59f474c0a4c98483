import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/domain/findings.ts';
import { REASON_RULES } from '../../src/engine/relation/reasons.ts';
import { KEY_NAMES } from '../../src/ui/keys.ts';
import { NOTICES, type NoticeName, titleKey } from '../../src/ui/notices.ts';
import { TOASTS } from '../../src/ui/toasts.ts';

const messages: Record<string, { message: string; description?: string }> = JSON.parse(
  readFileSync('public/_locales/en/messages.json', 'utf8'),
);
const sources = ['ui', 'entries', 'exchange', 'platform', 'app'].flatMap((folder) =>
  readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => [file, readFileSync(`src/${folder}/${file}`, 'utf8')] as const),
);
const manifest = readFileSync('manifest.json', 'utf8');
const underscored = (name: string) => name.replaceAll('-', '_');

/** Keys that are put together from the tables of the panel. */
const FROM_TABLES: readonly string[] = [
  ...(Object.keys(NOTICES) as NoticeName[]).map(titleKey),
  ...Object.values(NOTICES).flatMap(({ texts }) => texts),
  ...Object.entries(TOASTS).flatMap(([kind, { action }]) => [
    ...(kind === 'kept' ? ['toast_kept_one', 'toast_kept_other'] : [`toast_${underscored(kind)}`]),
    ...(action ? [`toast_action_${action}`] : []),
  ]),
  ...KEY_NAMES.map((name) => `key_${name}`),
  ...Object.keys(REASON_RULES).map((rule) => `reason_${underscored(rule)}`),
  ...KINDS.filter((kind) => kind !== 'repeats').map((kind) => `relation_${kind}`),
  ...['same', 'stronger', 'weaker'].map((shift) => `repeats_${shift}`),
  ...['direct', 'indirect', 'mixed', 'narrated'].map((manner) => `manner_${manner}`),
  ...['stated', 'reported', 'alleged', 'expected', 'conditional', 'questioned', 'denied'].map((certainty) => `certainty_${certainty}`),
  ...['reading', 'conflicts'].map((order) => `order_${order}`),
];

/** Plural messages, without their form. */
const PLURALS: readonly string[] = [
  ...sources.flatMap(([, text]) => [...text.matchAll(/many\(\s*'([\w]+)'/g)].map(([, key = '']) => key)),
  ...['all', ...KINDS].map((kind) => `filter_${kind}`),
  ...KINDS.filter((kind) => kind !== 'context').map((kind) => `summary_${kind}`),
  ...['earlier', 'later'].flatMap((way) => ['days', 'weeks', 'months', 'years'].map((unit) => `${way}_${unit}`)),
];

/** Asked for by the manifest. */
const ELSEWHERE = [...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);

/** Beginnings of keys whose end is a name from a table: `option_${name}`. */
const BEGINNINGS = sources.flatMap(([, text]) => [...text.matchAll(/`([a-z][a-z_]*_)\$\{/g)].map(([, beginning = '']) => beginning));

const literal = sources.flatMap(([, text]) =>
  [...text.matchAll(/\b(?:say|has|getMessage|message)\(\s*(?:\w+ \? )?'(\w+)'(?:\s*:\s*'(\w+)')?/g)].flatMap(([, a, b]) => [a, b]),
);
const chosen = sources.flatMap(([, text]) => [...text.matchAll(/\? '(\w+_\w+)' : '(\w+)'/g)].flatMap(([, a, b]) => [a, b]));
const asked = new Set([...FROM_TABLES, ...PLURALS.flatMap((key) => [`${key}_one`, `${key}_other`]), ...ELSEWHERE, ...literal]);

describe('messages', () => {
  it('are there for every key that the panel asks for', () => {
    expect([...asked].filter((key) => key !== undefined && !(key in messages))).toEqual([]);
  });

  it('are all asked for', () => {
    const text = sources.map(([, source]) => source).join();
    const known = new Set([...asked, ...chosen]);
    expect(
      Object.keys(messages).filter(
        (key) => !known.has(key) && !text.includes(`'${key}'`) && !BEGINNINGS.some((beginning) => key.startsWith(beginning)),
      ),
    ).toEqual([]);
  });

  it.each(Object.entries(messages))('%s tells its translator what it is for', (_, { message, description = '' }) => {
    expect(message.trim()).not.toBe('');
    expect(description.trim()).not.toBe('');
    for (const [place] of message.matchAll(/\$\d/g)) expect(description).toContain(place);
  });
});
