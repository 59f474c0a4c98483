/** Names that publishers give to what stands in an article without belonging to it. Matched against class, id and component names. */
const NAMED =
  /(?:^|[-_\s])(?:related|recirc\w*|newsletter\w*|nl|signup|sign-up|subscribe\w*|promo\w*|share\w*|sharing|social\w*|soc|comment(?:s|-list|-section)?|disqus\w*|discussion|advert\w*|ads?|ad-wrap|sponsor\w*|spons|outbrain|taboola|cookie\w*|consent|gdpr|paywall-\w+|breadcrumb\w*|most-(?:read|viewed|popular)|read-?(?:more|next|also)|see-?also|seealso|further|also-(?:read|in)|trending|recommend\w*|more-(?:on|from|stories)|author-(?:bio|box)|bio-box|tags?|tag-list|toolbar|print-only|pull-?quote\w*|pull|quote-box|callout|letterbox|meter|alert|app-\w+|widget)(?:[-_\s]|$)/i;

/** Elements that never hold article text. */
const NEVER =
  'script, style, noscript, template, nav, form, button, input, select, textarea, iframe, object, embed, svg, canvas, dialog, [role="dialog"], [role="alertdialog"], [role="navigation"], [role="search"], [aria-hidden="true"], [hidden], amp-social-share, amp-ad, amp-sidebar, amp-consent, amp-fit-text';

/** Headings after which a list of links, or a box, is not of the article. */
const BOX_HEADING =
  /^(?:related(?: \w+)?|read (?:also|more|next)|see also|more (?:on|from|stories|in)\b.*|further reading|most (?:read|viewed|popular)|you may also like|you might also like|recommended(?: for you)?|trending(?: now)?|share(?: this)?|advertisement|advertising|sponsored|promoted|paid content|comments?|from the .+ desk)$/i;

/** A line that offers something instead of telling it. */
const OFFER =
  /^(?:read (?:more|also|next)|see also|related|more:|also read|don['’]t miss|watch:|listen:|photos?:|advertisement|advertising|sponsored|promoted|subscribe|sign up|follow us|share this|click here|join us|download (?:the|our)|support (?:our|independent))\b|\b(?:sign up (?:for|to)|subscribe (?:now|to|today)|our (?:free |daily |weekly )*(?:newsletter|email|podcast)|enter your (?:e-?mail )?address|in your inbox|read also:)/i;

/** Takes out what is not of the article, from a document that may be changed. Nothing long is removed for its name alone. */
export function removeBoilerplate(scratch: Document): void {
  for (const element of [...scratch.querySelectorAll(NEVER)])
    if (textLength(element) < 2000 || /^(?:script|style|noscript|template)$/i.test(element.tagName)) element.remove();
  const whole = textLength(scratch.body);
  for (const element of [
    ...scratch.querySelectorAll('aside, section, div, ul, ol, dl, details, figure, p, amp-accordion, amp-list, footer, header, span'),
  ]) {
    if (element.isConnected && isBoilerplate(element, whole)) element.remove();
  }
}

function isBoilerplate(element: Element, whole: number): boolean {
  const length = textLength(element);
  if (length > Math.max(1500, whole * 0.25)) return false;
  if (element.tagName === 'FOOTER' && !element.closest('article')) return true;
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (NAMED.test(names) && !hasLead(element)) return true;
  const first = element.firstElementChild;
  if (first && BOX_HEADING.test(lineOf(first)) && first !== element.lastElementChild) return linkShare(element) > 0.3 || length < 400;
  return false;
}

/** A box with several full paragraphs is likelier to be the story than its trimmings. */
function hasLead(element: Element): boolean {
  const paragraphs = [...element.querySelectorAll('p')].filter((p) => textLength(p) > 120 && linkShare(p) < 0.5);
  return paragraphs.length > 2;
}

/** Whether a line of the found article is an offer, or nothing but a link. */
export function isOffer(text: string, links: number): boolean {
  if (OFFER.test(text) && text.length < 300) return true;
  return links > 0.9 && text.length < 160;
}

/** Share of an element's text that stands in links. */
export function linkShare(element: Element): number {
  const linked = [...element.querySelectorAll('a')].reduce((sum, link) => sum + textLength(link), 0);
  return linked / Math.max(1, textLength(element));
}

function textLength(element: Element | null): number {
  return element?.textContent?.length ?? 0;
}

function lineOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
