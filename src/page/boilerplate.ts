import { lineTest } from './line-patterns.ts';
import { nameLists, plainNames } from './name-words.ts';
import { linkShare, NO_ATTRIBUTES, type PageElement, type PageNode, rawText } from './page-tree.ts';
import { tidy } from './tidy.ts';

/**
 * Names that publishers give to what stands beside an article; and names that say less: such a box goes only if it holds little running text.
 */
const listOf = nameLists({
  beside:
    'about-author about-the-author ad adb-* adblock* ads advert* affiliate* also-in also-read aside author-about author-bio author-block author-box author-card author-description author-details author-info author-profile bio biography boilerplate* breadcrumb breadcrumbs carousel citation citations colophon comment commenting comments consent contributor-about contributor-bio contributor-block contributor-box contributor-card contributor-description contributor-details contributor-info contributor-profile cookie cookies copyright crossword crosswords d-none disclaimer disclosure discussion display-none disqus* donat* footer footnote footnotes further-?reading gdpr hidden hide invisible is-hidden js-hidden letterbox masthead membership menu modal more-from more-like more-news more-on more-stories most-?popular most-?read most-?viewed nav navbar navigation newsletter newsletters nl outbrain overlay pager pagination paywall-* photo-?gallery playlist poll pop-up popup print-only promo promoted promos pull-?quote pull-?quotes quiz quote-box rail read-?also read-?next recirc* recommend* references related* screen-reader* see-?also share* sharing side-bar sidebar sign-?up skip-link slideshow-nav social* sources sponsor* sr-only subscri* support-us taboola tag tag-?list tags toast tool-bar toolbar topic topics trending visually-?hidden writer-about writer-bio writer-block writer-box writer-card writer-description writer-details writer-info writer-profile',
  doubtful:
    'alert app-* audio author authors banner box-?out btn button buy byline call-out callout card cards category commerce cta date dateline dropdown embed error eyebrow further gallery header icon info kicker label link links listen loading map media message meta meter next notice placeholder player price product* pull rating read-?more rubric scoreboard section-name shop* soc spinner spons stat stats teaser teasers ticker timestamp tooltip top-?bar utility video* widget*',
});

/** Headings after which a list of links, or a box, is not of the article. */
const BOX_HEADING = lineTest({
  opening: {
    about: '^about (?:the authors?|our\\b.*)$',
    'add leave post': '^(?:leave|add|post) a (?:comment|reply)$',
    'advertisement advertising': '^(?:advertisement|advertising)$',
    best: '^best of\\b.*$',
    comments: '^comments$',
    don: "^don['’]t miss$",
    'editor editors': "^editors?['’]s? (?:picks?|choice)$",
    explore: '^explore more$',
    filed: '^filed under$',
    follow: '^follow us\\b.*$',
    from: '^from the .+ desk$',
    further: '^further reading$',
    join: '^join the (?:conversation|discussion)$',
    latest: '^latest(?: \\w+){0,2}$',
    'more read': '^(?:read more|more (?:on|from|stories|in|to read|like this|news|coverage|about)\\b.*)$',
    most: '^most (?:read|viewed|popular|recent)\\b.*$',
    'newsletter newsletters': '^newsletters?$',
    paid: '^paid content$',
    'popular trending': '^(?:trending|popular)(?: \\w+){0,2}$',
    promoted: '^promoted(?: \\w+)?$',
    'read see': '^(?:read|see) also$',
    'read up what': '^(?:read next|up next|what to read next)$',
    recommended: '^recommended(?: \\w+){0,2}$',
    related: '^related(?: \\w+){0,2}$',
    share: '^share(?: \\w+){0,2}$',
    sponsored: '^sponsored(?: \\w+)?$',
    'tagged tags topics': '^(?:tagged in|tags|topics)$',
    today: "^today['’]s top\\b.*$",
    top: '^top (?:headlines|picks|stories|news|videos)$',
    you: '^you (?:may (?:also )?|might (?:also )?)(?:like|enjoy|be interested in)\\b.*$',
  },
});

/** Elements that are never of the article, by their tag. */
const NEVER_OF_IT = new Set([
  'NAV',
  'DIALOG',
  ...['AD', 'EMBED', 'STICKY-AD', 'SIDEBAR', 'CONSENT', 'USER-NOTIFICATION', 'NEXT-PAGE', 'LIVE-LIST-UPDATE'].map((of) => `AMP-${of}`),
]);

const ASIDE_ROLES = new Set(
  'navigation search dialog alertdialog banner contentinfo complementary menu menubar toolbar tablist alert'.split(' '),
);
const HEADINGS = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
const BOXES = new Set(['DIV', 'SECTION', 'UL', 'OL', 'DL', 'DETAILS', 'P']);

/** UTF-16 units of running text that a doubtful box may hold and still go. */
const LITTLE_PROSE = 300;

/** Whether an element of the page is not of the article, by what it is called and how it is built. `whole` is the page's running text in UTF-16 units. */
export function isBoilerplate(element: PageElement, whole: number): boolean {
  if (element.length === 0) return true;
  // What holds most of the page's running text is not left out, whatever it is called.
  if (element.prose > whole * 0.5 && element.prose > 500) return false;
  const { tag, attributes, prose } = element;
  if (!element.isBlock) return isLeftOutInline(element);
  if (tag === 'TABLE' && prose < element.length * 0.5) return true;
  if (NEVER_OF_IT.has(tag)) return true;
  if (tag === 'FORM' && prose < LITTLE_PROSE) return true;
  if (tag === 'FOOTER' || tag === 'ASIDE') return prose < whole * 0.2;
  if (attributes.role && ASIDE_ROLES.has(attributes.role.toLowerCase())) return true;
  if (isHidden(element)) return prose < 2000;
  const named = nameOf(element.names);
  if (named !== null) {
    if (named === 'beside' && (tag === 'H1' || !HEADINGS.has(tag))) return prose < whole * 0.25;
    if (named === 'doubtful' && prose < LITTLE_PROSE && tag !== 'P' && !HEADINGS.has(tag) && isTrifle(element)) return true;
  }
  return isBox(element);
}

/** Within a line only what nobody sees, and what calls itself an offer, is left out: links and emphasis are part of the sentence. */
export function isLeftOutInline(element: PageElement): boolean {
  if (element.tag === 'A') return false;
  return isHidden(element) || (element.length < 200 && nameOf(element.names) === 'beside');
}

/** Told by mark-up alone that readers do not see it. */
function isHidden({ attributes }: PageElement): boolean {
  // Asked first, as it is quick: most elements have none of these.
  if (attributes === NO_ATTRIBUTES) return false;
  return (
    attributes.hidden !== undefined ||
    attributes['aria-hidden'] === 'true' ||
    (attributes.style !== undefined && /display:\s*none|visibility:\s*hidden/.test(attributes.style.toLowerCase()))
  );
}

type Named = 'beside' | 'doubtful' | null;

/** What names say, all that an element has and each by itself: a page has few of them, many times over. */
const known = new Map<string, Named>();
const MOST_KNOWN = 5000;

function nameOf(names: string): Named {
  if (names === '') return null;
  const before = known.get(names);
  if (before !== undefined) return before;
  return learn(names, names.includes(' ') ? strongest(names.split(/\s+/).map(nameOf)) : listOf(plainNames(names)));
}

function learn(names: string, named: Named): Named {
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(names, named);
  return named;
}

function strongest(named: readonly Named[]): Named {
  return named.includes('beside') ? 'beside' : named.includes('doubtful') ? 'doubtful' : null;
}

/** Little or linked text, not a full sentence. */
function isTrifle(element: PageElement): boolean {
  if (linkShare(element) > 0.5) return true;
  if (holdsHeading(element)) return false;
  const text = tidy(rawText(element));
  return text.length < 80 || (text.length < 200 && !/[.!?…]["'”’)]?$/.test(text));
}

function holdsHeading(element: PageElement): boolean {
  return element.children.some(
    (child) => child.kind === 'element' && ((child.tag !== 'H1' && HEADINGS.has(child.tag)) || holdsHeading(child)),
  );
}

/** A box under a heading of its own that offers other things. */
function isBox(element: PageElement): boolean {
  if (!BOXES.has(element.tag) || element.prose > 1500) return false;
  if (element.tag === 'P' && linkShare(element) < 0.3) return false;
  const first = firstWithText(element);
  if (!first || first.length > 80 || first === element) return false;
  const heading = tidy(rawText(first)).replace(/:$/, '');
  return BOX_HEADING(heading) && (linkShare(element) > 0.3 || element.length < 500 || element.prose === 0);
}

function firstWithText(element: PageElement): PageElement | null {
  for (const child of element.children) {
    if (child.kind === 'text') {
      if (child.length > 0) return null;
    } else if (child.length > 0) return child.length === element.length ? firstWithText(child) : child;
  }
  return null;
}

/** The elements to leave out of a page, with all that is in them. */
export function leftOut(body: PageElement): Set<PageElement> {
  const left = new Set<PageElement>();
  const visit = (element: PageElement, within: boolean) => {
    const out = within || (element !== body && isBoilerplate(element, body.prose));
    if (out) left.add(element);
    const { children } = element;
    for (let i = 0; i < children.length; i++) {
      const child = children[i] as PageNode;
      if (child.kind === 'element') visit(child, out);
    }
  };
  visit(body, false);
  return left;
}
