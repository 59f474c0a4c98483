/** A node of the page's JSON-LD, with its properties as they stand. */
export type LinkedData = Readonly<Record<string, unknown>>;

/** Endings of types, and whole types. */
const ARTICLE_ENDINGS = ['Article', 'BlogPosting', 'Report'];
const ARTICLE_TYPES = new Set(['Review', 'Recipe', 'CreativeWork', 'WebPage']);
/** Types that say less than an article does: taken only where no article is described. */
const WEAK_TYPES = ['CreativeWork', 'WebPage'];
/** Nodes and arrays looked at, and UTF-16 units of one script that are parsed: enough for real pages, a bound for hostile ones. */
const MAX_NODES = 5000;
const MAX_SCRIPT = 2_000_000;
/** Strings of one property that are read, and how deep in it they may stand. */
const MAX_TEXTS = 500;
const DEEPEST = 6;

/** All JSON-LD nodes in these scripts, at any depth (arrays, @graph, nested), outermost first. A block that does not parse is skipped. */
export function linkedData(scripts: readonly string[]): LinkedData[] {
  const queue: unknown[] = scripts.filter((script) => script.length < MAX_SCRIPT).map(parse);
  const nodes: LinkedData[] = [];
  for (let i = 0; i < queue.length; i++) {
    const value = queue[i];
    if (isNode(value)) nodes.push(value);
    // One by one: a list of a million is no list of arguments.
    for (const child of membersOf(value)) {
      if (queue.length >= MAX_NODES) break;
      if (typeof child === 'object' && child !== null) queue.push(child);
    }
  }
  return nodes;
}

function membersOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isNode(value) ? Object.values(value) : [];
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
  return textsWithin(value, DEEPEST);
}

function textsWithin(value: unknown, depth: number): string[] {
  if (typeof value === 'string') return [value];
  if (depth === 0) return [];
  if (Array.isArray(value)) return value.slice(0, MAX_TEXTS).flatMap((one) => textsWithin(one, depth - 1));
  return isNode(value) ? textsWithin(value.name, depth - 1) : [];
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
