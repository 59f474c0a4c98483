import { CircleSlash, Equal, Info, Scale } from 'lucide-preact';
import type { Claim } from '../domain/claim.ts';
import type { Dated } from '../domain/dated.ts';
import type { Reason, Relation } from '../domain/relation.ts';
import type { PanelClient } from '../messaging/panel-client.ts';
import { Marked } from './marked.tsx';
import type { Words } from './words.ts';

const ICONS = { contradicts: CircleSlash, differs: Scale, repeats: Equal, context: Info } as const;

/** Where a claim comes from, as automation reads it. */
function originOf({ pack }: Claim): string {
  return /^(?:seed|article):/.test(pack) ? pack : `pack:${pack}`;
}

/** One prior statement: what was said, by whom, when, where, how surely, and why it is shown here. */
export function RelationCard({
  relation,
  current,
  client,
  words,
}: {
  relation: Relation;
  current: Dated | null;
  client: PanelClient;
  words: Words;
}) {
  const { prior, verdict, alsoIn } = relation;
  const { say } = words;
  const Icon = ICONS[verdict.kind];
  const label = verdict.kind === 'repeats' ? say(`repeats_${verdict.shift}`) : say(`relation_${verdict.kind}`);
  const spans =
    verdict.kind === 'context' ? [] : verdict.reasons.flatMap(({ rule, prior: at }) => (at && rule !== 'shared-subject' ? [at] : []));
  return (
    <li class={`relation ${verdict.kind}`} data-relation={verdict.kind} data-origin={originOf(prior)}>
      <p class="label">
        <Icon size={14} aria-hidden="true" /> {label}
      </p>
      <blockquote>
        <Marked text={prior.text} spans={spans} />
      </blockquote>
      <Provenance prior={prior} current={current} words={words} />
      <Reasons reasons={verdict.reasons} words={words} />
      {alsoIn.length > 0 && <p class="meta">{say('also_in', alsoIn.map(({ document }) => document.title).join('; '))}</p>}
      <Source prior={prior} client={client} words={words} />
    </li>
  );
}

function Provenance({ prior, current, words }: { prior: Claim; current: Dated | null; words: Words }) {
  const { say, date, between } = words;
  const said = prior.said ?? prior.document.published;
  const speaker = prior.speaker ? [prior.speaker.name, prior.speaker.role].filter(Boolean).join(', ') : say('speaker_article');
  const how = [
    say(`manner_${prior.manner}`),
    prior.certainty === 'stated' || prior.certainty === 'reported' ? null : say(`certainty_${prior.certainty}`),
  ]
    .filter(Boolean)
    .join(', ');
  const apart = between(said, current);
  return (
    <p class="meta">
      <strong>{speaker}</strong> · {how} · {said ? date(said) : say('date_unknown')}
      {apart && <> · {apart}</>}
    </p>
  );
}

function Reasons({ reasons, words: { say } }: { reasons: readonly Reason[]; words: Words }) {
  return (
    <ul class="reasons">
      {reasons.map(({ rule, prior, current }) => {
        const key = `reason_${rule.replaceAll('-', '_')}`;
        const text = say(key, prior?.text ?? '', current?.text ?? '');
        return <li key={`${rule}-${prior?.start}-${current?.start}`}>{text === key ? say('reason_other', rule) : text}</li>;
      })}
    </ul>
  );
}

function Source({ prior, client, words: { say } }: { prior: Claim; client: PanelClient; words: Words }) {
  const { url, title, outlet } = prior.document;
  return (
    <p class="meta source">
      {url ? (
        <button type="button" class="link" onClick={() => void client.openSource(url)} title={say('open_source')}>
          {title}
        </button>
      ) : (
        <cite>{title}</cite>
      )}
      {outlet && <> · {outlet}</>}
    </p>
  );
}
