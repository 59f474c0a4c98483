import { useEffect, useRef } from 'preact/hooks';
import type { Claim } from '../../domain/claim.ts';
import { useTools } from '../tools.ts';
import { useVirtualList } from '../use-virtual-list.ts';
import { ClaimItem } from './claim-item.tsx';

/** Height of a claim before it is measured, in CSS pixels. */
const ESTIMATE = 120;

interface ClaimListProps {
  readonly claims: readonly Claim[];
  /** Whether the speaker leads to their page. */
  readonly speakers: boolean;
  showSpeaker(name: string): void;
  /** The end of the list comes into sight. */
  onEnd(): void;
}

/** Lists up to this length are wholly in the document: the browser's own search finds everything in them. */
const SHORT = 60;

/** A list of claims of any length. */
export function ClaimList(props: ClaimListProps) {
  return props.claims.length <= SHORT ? <ShortList {...props} /> : <WindowedList {...props} />;
}

function ShortList({ claims, speakers, showSpeaker }: ClaimListProps) {
  const { say } = useTools().phrases;
  return (
    <ol class="claims" aria-label={say('library_statements')}>
      {claims.map((claim) => (
        <ClaimItem key={claim.id} claim={claim} place={null} speakers={speakers} showSpeaker={showSpeaker} />
      ))}
    </ol>
  );
}

/** Only the claims in sight are in the document. */
function WindowedList({ claims, speakers, showSpeaker, onEnd }: ClaimListProps) {
  const { say } = useTools().phrases;
  const list = useRef<HTMLOListElement>(null);
  const virtual = useVirtualList(list, { count: claims.length, keyOf: (index) => claims[index]?.id ?? index, estimate: () => ESTIMATE });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const isEnd = last >= claims.length - 10;
  useEffect(() => {
    if (isEnd) onEnd();
  }, [isEnd, claims.length]);
  const above = (shown[0]?.start ?? 0) - virtual.options.scrollMargin;
  const below = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0) + virtual.options.scrollMargin;
  return (
    <ol
      ref={list}
      class="claims"
      aria-label={say('library_statements')}
      style={{ paddingBlockStart: `${Math.max(0, above)}px`, paddingBlockEnd: `${Math.max(0, below)}px` }}
    >
      {shown.map(({ index, key }) => {
        const claim = claims[index];
        const place = { index, of: claims.length, measure: virtual.measureElement };
        return claim && <ClaimItem key={key} claim={claim} place={place} speakers={speakers} showSpeaker={showSpeaker} />;
      })}
    </ol>
  );
}
