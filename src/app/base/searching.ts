import { createIndex } from '../../engine/retrieval/claim-index.ts';
import { retrieve } from '../../engine/retrieval/retrieve.ts';
import { sameSpeaker } from '../../engine/speakers/identity.ts';
import type { BaseStore, ClaimBase } from '../ports.ts';
import { dayOf } from './entries.ts';
import { allClaims } from './reading.ts';

/** The same speaker's claims count this much more: a round value on the flat top of the curve for spoken claims (1.75 to 2.5). */
const SAME_SPEAKER = 2;

/** Search over an index in memory, made anew when the base's revision moves on. */
export function searching(store: BaseStore): Pick<ClaimBase, 'search' | 'coverage'> {
  let cached: { readonly revision: number; readonly view: Awaited<ReturnType<typeof load>> } | null = null;
  async function load() {
    const found = (await store.transact('read', allClaims)).map(({ claim }) => claim);
    const texts = found.map(({ id, speaker, text, document }) => ({
      key: id,
      text: `${speaker?.name ?? ''} ${text}`,
      title: '',
      context: document.title,
    }));
    return { claims: found, index: createIndex(texts) };
  }
  async function view() {
    const { revision } = await store.transact('read', (tables) => tables.catalogue());
    if (cached?.revision !== revision) cached = { revision, view: await load() };
    return cached.view;
  }
  return {
    async search(queries, limit) {
      const { claims, index } = await view();
      return queries.map(({ text, neighbours, speaker, exclude }) => {
        const factor = (number: number) => {
          const claim = claims[number];
          if (!claim || claim.pack === exclude) return 0;
          return sameSpeaker(claim.speaker?.name ?? null, speaker) ? SAME_SPEAKER : 1;
        };
        return retrieve(index, { text, neighbours, factor }, limit).flatMap(({ number, similarity, score }) => {
          const claim = claims[number];
          return claim ? [{ claim, similarity, score }] : [];
        });
      });
    },
    async coverage(speakers) {
      const { claims } = await view();
      const days = claims.flatMap((claim) => dayOf(claim) ?? []).sort();
      const names = new Set(claims.flatMap(({ speaker }) => speaker?.name ?? []));
      const known = new Set([...names].filter((name) => speakers.some((speaker) => sameSpeaker(name, speaker))));
      return {
        claims: claims.length,
        documents: new Set(claims.map(({ pack, document }) => `${pack}/${document.id}`)).size,
        from: days[0] ?? null,
        to: days.at(-1) ?? null,
        bySpeakers: claims.filter(({ speaker }) => speaker && known.has(speaker.name)).length,
      };
    },
  };
}
