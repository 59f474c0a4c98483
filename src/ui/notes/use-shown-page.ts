import { useEffect, useState } from 'preact/hooks';
import type { SourcePage } from '../../domain/annotation.ts';
import type { PageReading } from '../../domain/reading.ts';
import { useTools } from '../tools.ts';
import { pageOf } from './targets.ts';

/** The page in the shown tab, as far as it was read; null where nothing is known of it. */
export function useShownPage(): SourcePage | null {
  const { client } = useTools();
  const [page, setPage] = useState<SourcePage | null>(null);
  useEffect(() => client.watchReading(({ page: reading }) => setPage(sourceOf(reading))), [client]);
  return page;
}

/** A page that holds no article can have a note too: its address and title are known. */
function sourceOf(reading: PageReading): SourcePage | null {
  if (reading.status === 'read') return pageOf(reading.article, reading.readAt);
  if (reading.status !== 'unreadable' || !/^https?:/.test(reading.url)) return null;
  const url = reading.url.replace(/#.*$/s, '');
  return { url, title: reading.title, byline: [], siteName: null, published: null, accessed: '' };
}
