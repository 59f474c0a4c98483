import type { ComponentChildren } from 'preact';
import type { Claim, Origin } from '../domain/claim.ts';
import type { Dated } from '../domain/dated.ts';
import type { Relation } from '../domain/relation.ts';
import type { Speaker as CurrentSpeaker } from '../domain/speaker.ts';
import { turnOf } from '../domain/turn.ts';
import { Marked } from './marked.tsx';
import { marksOf, SUBJECT_RULES } from './marking.ts';
import { betweenText } from './phrases.ts';
import { AlsoIn, Source, Speaker, When } from './provenance.tsx';
import { reasonLines } from './reasons.ts';
import { labelOf } from './relation-kinds.tsx';
import { SharedBy } from './rooms/shared-by.tsx';
import { timeBetween } from './time-between.ts';
import { useTools } from './tools.ts';

/** Where a claim comes from, as automation reads it. */
export function originOf({ pack }: Pick<Claim, 'pack'>): Origin {
  return /^(?:seed|article|room):/.test(pack) ? (pack as Origin) : `pack:${pack}`;
}

interface RelationCardProps {
  readonly relation: Relation;
  readonly current: Dated | null;
  /** Who says what is being read; null = the article itself, or unknown. */
  readonly speaker?: CurrentSpeaker | null;
  readonly heading: 'h2' | 'h4';
  /** What can be done with it, at its foot. */
  readonly children?: ComponentChildren;
}

/**
 * One prior statement: what was said, by whom, when, where, how surely, and why it is shown here. The spaces between the parts are for whoever
 * copies or reads the text out. `current` is the date of what is being read.
 */
export function RelationCard({ relation, current, speaker = null, heading: Heading, children }: RelationCardProps) {
  const { phrases } = useTools();
  const { prior, verdict, alsoIn } = relation;
  const { Icon, key } = labelOf(relation);
  const said = prior.said ?? prior.document.published;
  const between = timeBetween(said, current);
  const turn = turnOf(relation, speaker, current);
  return (
    <li class={`relation ${verdict.kind}`} data-relation={verdict.kind} data-origin={originOf(prior)}>
      <div class="label">
        <Heading>
          <Icon size={14} aria-hidden="true" /> {phrases.say(relation.possible ? 'relation_possible' : key, phrases.say(key))}
        </Heading>{' '}
        {turn && (
          <span class="turn" data-turn={turn} title={phrases.say(`turn_${turn.replace('-', '_')}_why`)}>
            {phrases.say(`turn_${turn.replace('-', '_')}`)}
          </span>
        )}{' '}
        <span class="when">
          <When date={said} />
          {between && (
            <>
              {' · '}
              <span class={`between ${between.direction}`}>{betweenText(between, phrases)}</span>
            </>
          )}
        </span>
      </div>{' '}
      <blockquote>
        <Marked text={prior.text} marks={marksOf(relation, 'prior')} />
      </blockquote>{' '}
      <Verbatim {...prior} /> <Speaker {...prior} /> <Source document={prior.document} /> <SharedBy shared={prior.shared} />{' '}
      <ul class="reasons" aria-label={phrases.say('why')}>
        {reasonLines(verdict.reasons, phrases).map(({ rule, text }) => (
          <li key={rule} data-rule={rule} class={SUBJECT_RULES.has(rule) ? 'subject' : ''}>
            {text}{' '}
          </li>
        ))}
      </ul>{' '}
      <AlsoIn claims={alsoIn} /> {children}
    </li>
  );
}

/** The quoted words, where the text tells them in others. */
function Verbatim({ text, quote }: Pick<Claim, 'text' | 'quote'>) {
  const { phrases } = useTools();
  if (quote === null || plain(text).includes(plain(quote))) return null;
  return (
    <blockquote class="verbatim">
      <span lang="en" dir="auto">
        {phrases.say('quoted', quote)}
      </span>
    </blockquote>
  );
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
