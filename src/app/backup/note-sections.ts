import * as v from 'valibot';
import type { Annotation, Colour, Draft } from '../../domain/annotation.ts';
import { COLOURS } from '../../domain/annotation.ts';
import type { Revision } from '../../domain/revision.ts';
import { SETTING_NAMES, settingsFrom } from '../../domain/settings.ts';
import { article } from '../../messaging/decode.ts';
import type { AnnotationStore, BackupSection, ColourStore, DraftStore, MarkStore, RevisionStore, SettingsStore } from '../ports.ts';
import { checked, date, speaker, text } from './shapes.ts';

const webAddress = v.pipe(v.string(), v.maxLength(8000));
const page = v.object({
  url: webAddress,
  title: text,
  byline: v.array(text),
  siteName: v.nullable(text),
  published: v.nullable(date),
  accessed: text,
});
/** UTF-16 units: as much as may be highlighted, and more. */
const passage = v.pipe(v.string(), v.maxLength(200_000));
const quote = v.object({ exact: passage, prefix: passage, suffix: passage });
const selectors = v.object({
  quote: v.object({ type: v.literal('TextQuoteSelector'), ...quote.entries }),
  position: v.nullable(v.object({ type: v.literal('TextPositionSelector'), start: v.number(), end: v.number() })),
});
const statement = v.object({ source: page, quote, speaker: v.nullable(speaker), said: v.nullable(date) });
const prior = v.object({
  claim: text,
  text,
  title: text,
  url: v.nullable(webAddress),
  outlet: v.nullable(text),
  author: v.nullable(text),
  published: v.nullable(date),
  speaker: v.nullable(speaker),
  said: v.nullable(date),
});
const colour = v.picklist(COLOURS);
const target = v.variant('kind', [
  v.object({ kind: v.literal('text'), source: page, selectors, colour, speaker: v.nullable(speaker) }),
  v.object({ kind: v.literal('page'), source: page }),
  v.object({ kind: v.literal('statement'), statement }),
  v.object({ kind: v.literal('relation'), statement, prior, relation: v.picklist(['contradicts', 'differs', 'repeats', 'context']) }),
]);
const annotation = v.object({
  id: text,
  created: text,
  modified: text,
  target,
  body: v.object({ text: v.pipe(v.string(), v.maxLength(1_000_000)), tags: v.array(text) }),
  removed: v.nullable(text),
});

/** Highlights and notes, the removed ones too. The newer version of each wins. */
export function noteSection(annotations: AnnotationStore): BackupSection {
  return {
    name: 'annotations',
    async *rows() {
      yield* await annotations.withRemoved();
    },
    check: (row) => checked(annotation, row),
    restore: async (rows) => void (await annotations.merge(rows as Annotation[])),
  };
}

const draft = v.object({ id: text, target, body: annotation.entries.body, modified: text });

/** What was begun and not finished. A draft that is here in a newer form stays. */
export function draftSection(drafts: DraftStore): BackupSection {
  return {
    name: 'drafts',
    async *rows() {
      yield* await drafts.all();
    },
    check: (row) => checked(draft, row),
    async restore(rows) {
      const here = new Map((await drafts.all()).map(({ id, modified }) => [id, modified]));
      for (const one of rows as Draft[]) if (one.modified > (here.get(one.id) ?? '')) await drafts.put(one);
    },
  };
}

const revision = v.object({ url: webAddress, readAt: text, article });

/** Annotated articles as they were seen. */
export function revisionSection(revisions: RevisionStore): BackupSection {
  return {
    name: 'revisions',
    async *rows() {
      yield* await revisions.all();
    },
    check: (row) => checked(revision, row),
    async restore(rows) {
      for (const one of rows as Revision[]) await revisions.put(one);
    },
  };
}

const meaning = v.object({ colour, meaning: v.pipe(v.string(), v.maxLength(200)) });

/** What the reader lets the colours stand for. */
export function colourSection(colours: ColourStore): BackupSection {
  return {
    name: 'colours',
    async *rows() {
      const meanings = await colours.meanings();
      for (const one of COLOURS) if (meanings[one] !== '') yield { colour: one, meaning: meanings[one] };
    },
    check: (row) => checked(meaning, row),
    async restore(rows) {
      for (const { colour, meaning } of rows as { colour: Colour; meaning: string }[]) await colours.setMeaning(colour, meaning);
    },
  };
}

const setting = v.object({ name: v.picklist(SETTING_NAMES), value: v.unknown() });

/** The settings, those of this version of the extension; a value that makes no sense becomes what it is from the start. */
export function settingSection(settings: SettingsStore): BackupSection {
  return {
    name: 'settings',
    async *rows() {
      for (const [name, value] of Object.entries(await settings.get())) yield { name, value };
    },
    check: (row) => checked(setting, row),
    async restore(rows) {
      const stored = Object.fromEntries((rows as v.InferOutput<typeof setting>[]).map(({ name, value }) => [name, value]));
      const sound = settingsFrom(stored);
      await settings.change(Object.fromEntries(SETTING_NAMES.filter((name) => name in stored).map((name) => [name, sound[name]])));
    },
  };
}

const mark = v.variant('kind', [
  v.object({ kind: v.literal('removed-seed'), pack: text }),
  v.object({ kind: v.literal('kept-by-reading'), pack: text, at: text }),
]);

/** Which seeds are not wanted, and which articles were kept by themselves. */
export function markSection(marks: MarkStore, removePack: (id: string) => Promise<void>): BackupSection {
  return {
    name: 'marks',
    async *rows() {
      for (const pack of await marks.removedSeeds()) yield { kind: 'removed-seed', pack };
      for (const [pack, at] of await marks.keptByReading()) yield { kind: 'kept-by-reading', pack, at };
    },
    check: (row) => checked(mark, row),
    async restore(rows) {
      for (const one of rows as v.InferOutput<typeof mark>[]) {
        if (one.kind === 'kept-by-reading') await marks.setKeptByReading(one.pack, one.at);
        else {
          await marks.setSeedRemoved(one.pack, true);
          await removePack(one.pack);
        }
      }
    },
  };
}
