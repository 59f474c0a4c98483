import { type LinePatterns, lineTest } from './line-patterns.ts';

/** A line that offers something instead of telling it. */
const OFFER: LinePatterns = {
  address: '\\benter your (?:e-?mail )?address',
  'advertisement advertising promoted sponsored': '^(?:advertisement|advertising|promoted|sponsored)\\b',
  also: '^(?:see also\\b|also read)|\\bread also:',
  click: '^click here',
  download: '^download (?:the|our)',
  'email newsletter podcast': '\\bour (?:free |daily |weekly )*(?:newsletter|email|podcast)',
  'filed tag tagged tags topic topics': '^(?:tags?|topics?|filed under|tagged in):',
  follow: '^follow (?:us|\\w+ on)\\b',
  inbox: '\\b(?:in|to) your inbox',
  join: '^join (?:us\\b|the conversation)',
  listen: '^listen\\b.{0,20}:',
  loading: '^loading$',
  miss: "^don['’]t miss\\b",
  more: '^(?:read more\\b|more:)',
  must: '^must watch',
  read: '^read (?:(?:also|next)\\b|(?:our|the|his|her|their|full)\\b.{0,60}\\b(?:review|story|article|report|here)\\b)',
  related: '^related\\b.{0,20}:',
  required: '^required reading',
  share: '^share this',
  sign: '^sign up\\b|(?:[.!?:]|\\bplease) sign up (?:for|to)',
  subscribe: '^subscribe\\b|(?:[.!?:]|\\bplease) subscribe (?:now|to|today)',
  support: '^support (?:our|independent)',
  watch: '^watch\\b.{0,3}[:|]',
};

/** Words of buttons: a line of nothing else is a row of them. */
const BUTTONS = new Set(
  'comment comments copy e-mail email facebook flipboard link linkedin pinterest print reddit save share telegram tumblr twitter whatsapp x'.split(
    ' ',
  ),
);

/** A line about the page and its making, not of the story: commissions, corrections of rights, how to reach the writer. */
const NOTICE: LinePatterns = {
  affiliate: '\\baffiliate (?:links?|commission)',
  'commission commissions': '\\bearns? (?:an? )?(?:affiliate |small )?commissions?',
  contributed: '\\bcontributed (?:to this (?:report|story|article)|reporting)',
  contributing: '^contributing:',
  copyright: '\\bsubject to copyright',
  corrected: '\\b(?:has|have) been corrected to\\b',
  'editing photography reporting research writing':
    '^(?:additional |contributing )?(?:reporting|editing|research|writing|photography) by\\b|^with reporting (?:by|from)\\b',
  'email mail': '\\be-?mail (?:him|her|them|us)\\b',
  files: '^with files (?:by|from)\\b',
  follow: '\\bfollow (?:him|her|them|us) (?:on|at)\\b',
  independently: '\\bindependently (?:selected|chosen|reviewed)',
  may: '\\b(?:we may (?:receive|earn|make|get)\\b|may (?:earn|get) a (?:share|portion|commission)|may not be (?:published|reproduced))',
  note: "^editor['’]?s['’]? note\\b",
  originally: '\\boriginally (?:appeared|published)',
  'photo photos pictures story text words': '^(?:photos?|story|words|text|pictures)(?: and (?:photos?|story|words|text))? by\\b',
  'posted published': '^(?:published|posted)\\b.{0,60}\\b\\d{4}\\b',
  produced: '\\b(?:episode|interview|segment|podcast)\\b.{0,60}\\bproduced by\\b',
  reached: '\\b(?:can|may) be reached at',
  reserved: '\\ball rights reserved',
  standards: '^our standards:',
  updated: '^(?:last )?updated\\b.{0,60}\\b\\d{4}\\b|^updated to\\b|\\b(?:has|have) been updated to\\b',
};

/** A line after which only notes and sources follow. */
const BACK_MATTER: LinePatterns = {
  'about bibliography citations cited footnotes notes references source sources':
    '^(?:footnotes|references|sources|citations|notes|story source|bibliography|works cited|about the authors?):?$',
  acknowledgement: '^acknowledgement:?$',
  acknowledgements: '^acknowledgements:?$',
  acknowledgments: '^acknowledgments:?$',
  information: '^(?:more|further|journal) information:',
  journal: '^journal reference\\b',
};

/** A last line that sends the reader somewhere else. */
const SENDS_AWAY: LinePatterns = {
  also: '^also available\\b',
  check: '^check out\\b',
  click: '\\bclick here\\b',
  do: '^do you (?:have|want)\\b',
  follow: '^[*•]\\s*follow\\b',
  'go head visit': '\\b(?:visit|go to|head to)\\b.{0,40}\\b\\w+\\.(?:com|org|net|co\\.uk|edu|gov)\\b',
  listen: '^listen to\\b',
  looking: '^looking for\\b',
  more: '^(?:for|to learn|want) more\\b',
  now: '^now, (?:see|watch|read)\\b',
  watch: '^watch\\b',
};

const fitsOffer = lineTest(OFFER);
const fitsNotice = lineTest(NOTICE);
const fitsBackMatter = lineTest(BACK_MATTER);
const fitsSendsAway = lineTest(SENDS_AWAY);

/** Whether a line of the found article is an offer, or nothing but a link. */
export function isOffer(text: string, links: number): boolean {
  if (links > 0.9 && text.length < 160) return true;
  return text.length < 300 && (fitsOffer(text) || isRowOfButtons(text));
}

function isRowOfButtons(text: string): boolean {
  return (
    text.length < 120 &&
    text
      .toLowerCase()
      .split(/\s+/)
      .every((word) => BUTTONS.has(word) || /^\d+$/.test(word))
  );
}

/** Whether a line is about the page, its maker or its terms. */
export function isNotice(text: string): boolean {
  return text.length < 500 && fitsNotice(text);
}

export function opensBackMatter(text: string): boolean {
  return fitsBackMatter(text);
}

export function sendsAway(text: string): boolean {
  return text.length < 300 && fitsSendsAway(text);
}
