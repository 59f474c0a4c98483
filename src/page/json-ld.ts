/** A node of the page's JSON-LD, with its properties as they stand. */
export type LinkedData = Readonly<Record<string, unknown>>;

/** Endings of types, and whole types. */
const ARTICLE_ENDINGS = ['Article', 'BlogPosting', 'Report'];
const ARTICLE_TYPES = new Set(['Review', 'Recipe', 'CreativeWork', 'WebPage']);
/** Types that say less than an article does: taken only where no article is described. */
const WEAK_TYPES = ['CreativeWork', 'WebPage'];
/** Nodes looked at, and UTF-16 units of one script that are parsed: enough for real pages, a bound for hostile ones. */
const MAX_NODES = 5000;
const MAX_SCRIPT = 2_000_000;

/** All JSON-LD nodes in these scripts, at any depth (arrays, @graph, nested), outermost first. A block that does not parse is skipped. */
export function linkedData(scripts: readonly string[]): LinkedData[] {
  const queue: unknown[] = scripts.filter((script) => script.length < MAX_SCRIPT).map(parse);
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

/** The texts of a document's JSON-LD scripts. */
export function scriptsOf(document: Document): string[] {
  return [...document.querySelectorAll('script[type="application/ld+json" i]')].map((script) => script.textContent ?? '');
}

/** The node that describes the article of a page: of an article type, and not of another article than the one that `isOfPage` knows by its headline. */
export function articleNode(nodes: readonly LinkedData[], isOfPage: (headline: string) => boolean): LinkedData | null {
  const articles = nodes.filter((node) => {
    const headline = texts(node.headline)[0] ?? texts(node.name)[0];
    const says = node.headline || node.articleBody || node.datePublished;
    return says && typesOf(node).some(isArticleType) && (!headline || isOfPage(headline));
  });
  const rank = (node: LinkedData) =>
    (typesOf(node).every((type) => WEAK_TYPES.some((weak) => type.endsWith(weak))) ? 0 : 4) +
    (node.headline ? 2 : 0) +
    (node.datePublished ? 2 : 0) +
    (node.author ? 1 : 0);
  return articles.reduce<LinkedData | null>((best, node) => (best && rank(best) >= rank(node) ? best : node), null);
}

/** Also as an address: `https://schema.org/NewsArticle`. */
function isArticleType(type: string): boolean {
  return ARTICLE_ENDINGS.some((ending) => type.endsWith(ending)) || ARTICLE_TYPES.has(type.split(/[/#:]/).pop() ?? '');
}

function typesOf(node: LinkedData): string[] {
  return texts(node['@type']);
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
  const bare = text.trim().replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*;?$|;$/g, '');
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
