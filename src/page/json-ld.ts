/** A node of the page's JSON-LD, with its properties as they stand. */
export type LinkedData = Readonly<Record<string, unknown>>;

const ARTICLE_TYPES = /(?:^|\/)(?:\w*Article|\w*BlogPosting|Report|Review|LiveBlogPosting|BlogPosting|OpinionNewsArticle|CreativeWork)$/;
/** Nodes looked at: enough for real pages, a bound for hostile ones. */
const MAX_NODES = 5000;

/** All JSON-LD nodes of a page, at any depth (arrays, @graph, nested), outermost first. A block that does not parse is skipped. */
export function linkedData(document: Document): LinkedData[] {
  const queue: unknown[] = [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) =>
    parse(script.textContent ?? ''),
  );
  const nodes: LinkedData[] = [];
  for (let i = 0; i < queue.length && i < MAX_NODES; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...value);
    else if (isNode(value)) {
      nodes.push(value);
      queue.push(...Object.values(value).filter((child) => typeof child === 'object'));
    }
  }
  return nodes;
}

/** The node that describes the article: one of an article type, with a headline or a body. */
export function articleNode(nodes: readonly LinkedData[]): LinkedData | null {
  const articles = nodes.filter(
    (node) => texts(node['@type']).some((type) => ARTICLE_TYPES.test(type)) && (node.headline || node.articleBody || node.datePublished),
  );
  return articles.find((node) => node.headline && node.datePublished) ?? articles[0] ?? null;
}

/** The strings in a property: itself, its members, or their `name`. */
export function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(texts);
  return isNode(value) ? texts(value.name) : [];
}

function isNode(value: unknown): value is LinkedData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Publishers wrap JSON in comments or CDATA and leave raw line breaks in strings; what still fails is no data. */
function parse(text: string): unknown {
  const bare = text.trim().replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/g, '');
  try {
    return JSON.parse(bare);
  } catch {
    try {
      return JSON.parse(bare.replace(/[\n\r\t]+/g, ' ').replace(/,\s*([}\]])/g, '$1'));
    } catch {
      return null;
    }
  }
}
