import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractStatements } from '../../../src/engine/statements/extract.ts';
import { processorTime } from '../../processor-time.ts';
import { articleOf as article } from './article-of.ts';

/** Each statement as "speaker | manner". */
const who = (...paragraphs: readonly string[]) =>
  extractStatements(article(...paragraphs)).map(({ speakers, manner }) => `${speakers[0]?.name ?? '-'} | ${manner}`);

describe('who says what', () => {
  it.each([
    ['the article itself', ['The harbour froze in January.'], ['- | narrated']],
    ['speaker before', ['Nadia Verhoeven said the tram would open in June.'], ['Nadia Verhoeven | indirect']],
    [
      'speaker before, with that',
      ['Nadia Verhoeven told reporters on Monday that the tram would open in June.'],
      ['Nadia Verhoeven | indirect'],
    ],
    ['speaker after', ['The tram will open in June, Nadia Verhoeven said.'], ['Nadia Verhoeven | indirect']],
    ['inverted', ['“We have signed,” said Nadia Verhoeven, who runs the transport office.'], ['Nadia Verhoeven | direct']],
    ['speaker in the middle', ['“We have signed,” Nadia Verhoeven said, “and the work starts in May.”'], ['Nadia Verhoeven | direct']],
    [
      'an office before the name',
      ['The tram is safe, the head of the inspectorate, Jonas Falk, said on Friday.'],
      ['Jonas Falk | indirect'],
    ],
    [
      'an office after the name',
      ['The tram is safe, Jonas Falk, the head of the inspectorate, said on Friday.'],
      ['Jonas Falk | indirect'],
    ],
    ['surname later', ['Jonas Falk inspected the tram. The brakes are new, Falk said.'], ['- | narrated', 'Jonas Falk | indirect']],
    [
      'pronoun',
      ['The brakes are new, Jonas Falk said. “They were tested twice,” he said.'],
      ['Jonas Falk | indirect', 'Jonas Falk | direct'],
    ],
    [
      'quotation that goes on',
      ['“They were tested twice,” Jonas Falk said. “Nobody found a fault.”'],
      ['Jonas Falk | direct', 'Jonas Falk | direct'],
    ],
    [
      'quotation that began before',
      ['“Nobody found a fault. They were tested twice,” Jonas Falk said.'],
      ['Jonas Falk | direct', 'Jonas Falk | direct'],
    ],
    ['according to', ['The line will cost 310 million crowns, according to the transport office.'], ['the transport office | indirect']],
    ['according to, first', ['According to Jonas Falk, the line is safe.'], ['Jonas Falk | indirect']],
    [
      'unnamed, described',
      ['The vote was put off, two members of the council who were there said.'],
      ['two members of the council who were there | indirect'],
    ],
    ['two verbs, one subject', ['Jonas Falk inspected the tram and said the brakes were new.'], ['Jonas Falk | indirect']],
    [
      'British quotation marks',
      ['‘We have signed,’ the minister, Nadia Verhoeven, told the press. ‘It’s done.’'],
      ['Nadia Verhoeven | direct', 'Nadia Verhoeven | direct'],
    ],
  ])('%s', (_, paragraphs, expected) => {
    expect(who(...paragraphs)).toEqual(expected);
  });

  it('keeps two people with one surname apart', () => {
    const shown = who('Anna Berg and Karl Berg met. “I agree,” said Karl Berg.', '“I do not,” said Anna Berg.');
    expect(shown.slice(1)).toEqual(['Karl Berg | direct', 'Anna Berg | direct']);
  });

  it('keeps a chain in which somebody is told', () => {
    const [one] = extractStatements(article('Anna Berg said that Karl Tarn had told her that the tram would open in June.'));
    expect(one?.speakers.map(({ name }) => name)).toEqual(['Karl Tarn', 'Anna Berg']);
  });

  it.each([
    ['a chain behind according to', 'According to Anna Berg, Karl Tarn said the brakes had failed.', ['Karl Tarn', 'Anna Berg']],
    [
      'a chain of three',
      'Anna Berg said that Karl Tarn had told her that Lise Holm denied that the brakes failed.',
      ['Lise Holm', 'Karl Tarn', 'Anna Berg'],
    ],
    ['nobody twice', 'The Harbour Board said its claim that the pier was safe was disputed.', ['Harbour Board']],
    ['whoever answers, not who asked', 'Asked whether he would go, Karl Tarn said: “No.”', ['Karl Tarn']],
    ['whoever stands before “who”', 'Anna Berg saw Karl Tarn, the driver, who said that the brakes had failed.', ['Karl Tarn']],
    ['somebody unnamed before “who”', 'Anna Berg met a local fisherman who said that the brakes had failed.', ['a local fisherman']],
    ['not the name before an office', 'Anna Berg left. Berg’s spokesman said the brakes had failed.', ['Berg’s spokesman']],
    ['a name behind a place', 'Brelling mayor Anna Berg said the brakes had failed.', ['Anna Berg']],
    ['a body named by its place', 'The Brelling council said the brakes had failed.', ['The Brelling council']],
    ['nobody where a pronoun has nobody', 'His claim that the brakes failed was rejected.', []],
  ])('names %s', (_, text, expected) => {
    expect(
      extractStatements(article(text))
        .at(-1)
        ?.speakers.map(({ name }) => name),
    ).toEqual(expected);
  });

  it('keeps a chain to the sentence in which it is', () => {
    const all = extractStatements(article('“Karl Tarn told me he would never sell,” Anna Berg said. “I believed him.”'));
    expect(all.map(({ speakers }) => speakers.map(({ name }) => name))).toEqual([['Karl Tarn', 'Anna Berg'], ['Anna Berg']]);
  });

  it('takes an answer for no question', () => {
    const all = extractStatements(article('“Is it safe?” asked Anna Berg. “Nobody knows.”'));
    expect(all.map(({ certainty }) => certainty)).toEqual(['questioned', 'reported']);
  });

  it('gives every paragraph of a quotation to whoever is named in the last one', () => {
    expect(who('“The tram is safe. We tried it.', '“It must run,” said Nadia Verhoeven.')).toEqual(
      Array(3).fill('Nadia Verhoeven | direct'),
    );
  });

  it('does not take a denial for a fact', () => {
    const shown = extractStatements(article('Moscow had denied it.')).map(({ certainty, manner }) => [certainty, manner]);
    expect(shown).toEqual([['denied', 'indirect']]);
  });

  it('names a chain from the innermost speaker outward', () => {
    const [statement] = extractStatements(article('Anna Berg said that Karl Tarn had promised that the tram would open in June.'));
    expect(statement?.speakers.map(({ name }) => name)).toEqual(['Karl Tarn', 'Anna Berg']);
  });

  it.each([
    ['the subject, not whoever else is named', 'Anna Berg met Karl Tarn in Brelling. “It went well,” she said.', 'Anna Berg'],
    [
      'whoever spoke last, if named just now',
      '“We met,” said Karl Tarn. Anna Berg thanked Karl Tarn for coming. “It went well,” he said.',
      'Karl Tarn',
    ],
    ['the nearest sentence', 'Anna Berg left early. Karl Tarn, of the Civic Institute, stayed. “It went well,” he said.', 'Karl Tarn'],
    ['an office', 'Anna Berg, the transport minister, came late. “It went well,” the minister said.', 'the minister'],
    [
      'an official introduced before',
      'An official from the harbour board said the talks had begun. It went well, the official said.',
      'An official from the harbour board',
    ],
  ])('finds whom a pronoun or an office stands for: %s', (_, text, expected) => {
    expect(extractStatements(article(text)).at(-1)?.speakers[0]?.name).toBe(expected);
  });

  it('leaves captions and headings out', () => {
    const one = article('The tram opened. It was full.');
    expect(extractStatements({ ...one, blocks: one.blocks.map((block) => ({ ...block, kind: 'caption' as const })) })).toEqual([]);
  });

  it('never throws and never points outside the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const one = article(text);
        for (const { span, content, quantities, times } of extractStatements(one)) {
          for (const { start, end } of [span, ...content, ...quantities.map((q) => q.span), ...times.map((t) => t.span)]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(one.text.length);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['open quotations', '“The council said nothing, Mertz said. '],
    ['right-to-left marks', '\u200fMertz told\u202e them that 12 boats sank on Monday. '],
    ['figures and dates', 'Between 5 and 7 percent, or $3 million, in March 2025; '],
  ])('takes no more than its share of time for a paragraph of 200,000 characters: %s', { timeout: 60_000 }, (_, piece) => {
    const time = (length: number) => {
      const one = article(piece.repeat(Math.ceil(length / piece.length)));
      return processorTime(() => extractStatements(one));
    };
    time(20_000);
    const short = Math.min(time(20_000), time(20_000));
    // Ten times the text; the allowance is for a busy machine, not for a power.
    expect(time(200_000)).toBeLessThan(50 * short + 500);
  });

  it('reads a paragraph of 200,000 characters, with unbalanced quotation marks', () => {
    const long = `“${'The council met again and said nothing. '.repeat(5000)}`;
    expect(extractStatements(article(long)).length).toBe(5000);
  });
});
