import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Article } from '../domain/article.ts';
import { CorrectButton, CorrectionForm } from './correction.tsx';
import { When } from './provenance.tsx';
import { useTools } from './tools.ts';

/** What is being read: outlet, date, title, authors; below it whatever is known of it so far. */
export function ArticleHeader({ article, children }: { article: Article; children?: ComponentChildren }) {
  const { phrases } = useTools();
  const [correcting, setCorrecting] = useState(false);
  const { siteName, published, title, byline } = article;
  return (
    <header class="article">
      <p class="outlet-line">
        <strong>{siteName ?? phrases.say('outlet_unknown')}</strong>{' '}
        <span>
          <When date={published} />
        </span>
        <CorrectButton article={article} open={correcting} toggle={() => setCorrecting(!correcting)} />
      </p>
      <h1 tabIndex={-1} lang="en" dir="auto">
        {title}
      </h1>
      {byline.length > 0 && <p class="byline">{phrases.say('byline', phrases.list(byline))}</p>}
      {correcting && <CorrectionForm article={article} close={() => setCorrecting(false)} />}
      {children}
    </header>
  );
}
