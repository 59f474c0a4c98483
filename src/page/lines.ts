import { type LinePatterns, lineTest } from './line-patterns.ts';

/** A line that offers something instead of telling it. */
const OFFER: LinePatterns = {
  opening: {
    'advertisement advertising promoted sponsored': '^(?:advertisement|advertising|promoted|sponsored)\\b',
    'also see': '^(?:see also\\b|also read)',
    click: '^click here',
    don: "^don['’]t miss\\b",
    download: '^download (?:the|our)',
    'filed tag tagged tags topic topics': '^(?:tags?|topics?|filed under|tagged in):',
    follow: '^follow (?:us|\\w+ on)\\b',
    join: '^join (?:us\\b|the conversation)',
    listen: '^listen\\b.{0,20}:',
    loading: '^loading$',
    'more read': '^(?:read more\\b|more:)',
    must: '^must watch',
    read: '^read (?:(?:also|next)\\b|(?:our|the|his|her|their|full)\\b.{0,60}\\b(?:review|story|article|report|here)\\b)',
    related: '^related\\b.{0,20}:',
    required: '^required reading',
    share: '^share this',
    sign: '^sign up\\b',
    subscribe: '^subscribe\\b',
    support: '^support (?:our|independent)',
    watch: '^watch\\b.{0,3}[:|]',
  },
  within: {
    'enter your ': '\\benter your (?:e-?mail )?address',
    email: '\\bour (?:free |daily |weekly )*email',
    newsletter: '\\bour (?:free |daily |weekly )*newsletter',
    podcast: '\\bour (?:free |daily |weekly )*podcast',
    'read also:': '\\bread also:',
    'sign up': '(?:[.!?:]|\\bplease) sign up (?:for|to)',
    'subscribe ': '(?:[.!?:]|\\bplease) subscribe (?:now|to|today)',
    'your inbox': '\\b(?:in|to) your inbox',
  },
};

/** Words of buttons: a line of nothing else is a row of them. */
const BUTTONS = new Set(
  'comment comments copy e-mail email facebook flipboard link linkedin pinterest print reddit save share telegram tumblr twitter whatsapp x'.split(
    ' ',
  ),
);

/** A line about the page and its making, not of the story: commissions, corrections of rights, how to reach the writer. */
const NOTICE: LinePatterns = {
  opening: {
    'additional contributing editing photography reporting research writing':
      '^(?:additional |contributing )?(?:reporting|editing|research|writing|photography) by\\b',
    contributing: '^contributing:',
    editor: "^editor['’]?s['’]? note\\b",
    editors: "^editors['’]? note\\b",
    'last updated': '^(?:last )?updated\\b.{0,60}\\b\\d{4}\\b|^updated to\\b',
    our: '^our standards:',
    'photo photos pictures story text words': '^(?:photos?|story|words|text|pictures)(?: and (?:photos?|story|words|text))? by\\b',
    'posted published': '^(?:published|posted)\\b.{0,60}\\b\\d{4}\\b',
    with: '^with (?:reporting (?:by|from)|files (?:by|from))\\b',
  },
  within: {
    affiliate: '\\baffiliate (?:links?|commission)',
    'been corrected': '\\b(?:has|have) been corrected to\\b',
    'been updated': '\\b(?:has|have) been updated to\\b',
    commission: '\\bearns? (?:an? )?(?:affiliate |small )?commissions?',
    'contributed ': '\\bcontributed (?:to this (?:report|story|article)|reporting)',
    'follow ': '\\bfollow (?:him|her|them|us) (?:on|at)\\b',
    'independently ': '\\bindependently (?:selected|chosen|reviewed)',
    'mail ': '\\be-?mail (?:him|her|them|us)\\b',
    'may be reached': '\\bmay be reached at',
    'can be reached': '\\bcan be reached at',
    'may earn': '\\b(?:we may earn\\b|may earn a (?:share|portion|commission))',
    'may get': '\\b(?:we may get\\b|may get a (?:share|portion|commission))',
    'may not be ': '\\bmay not be (?:published|reproduced)',
    'originally ': '\\boriginally (?:appeared|published)',
    'produced by': '\\b(?:episode|interview|segment|podcast)\\b.{0,60}\\bproduced by\\b',
    'rights reserved': '\\ball rights reserved',
    'subject to copyright': '\\bsubject to copyright',
    'we may ': '\\bwe may (?:receive|make)\\b',
  },
};

/** A line after which only notes and sources follow. */
const BACK_MATTER: LinePatterns = {
  opening: {
    'about bibliography citations footnotes notes references sources story works':
      '^(?:footnotes|references|sources|citations|notes|story source|bibliography|works cited|about the authors?):?$',
    'acknowledgement acknowledgements acknowledgments': '^acknowledge?ments?:?$',
    'further journal more': '^(?:more|further|journal) information:',
    journal: '^journal reference\\b',
  },
};

/** A last line that sends the reader somewhere else. */
const SENDS_AWAY: LinePatterns = {
  opening: {
    also: '^also available\\b',
    check: '^check out\\b',
    do: '^do you (?:have|want)\\b',
    follow: '^[*•]\\s*follow\\b',
    'for to want': '^(?:for|to learn|want) more\\b',
    listen: '^listen to\\b',
    looking: '^looking for\\b',
    now: '^now, (?:see|watch|read)\\b',
    watch: '^watch\\b',
  },
  within: {
    'click here': '\\bclick here\\b',
    'go to ': '\\bgo to\\b.{0,40}\\b\\w+\\.(?:com|org|net|co\\.uk|edu|gov)\\b',
    'head to ': '\\bhead to\\b.{0,40}\\b\\w+\\.(?:com|org|net|co\\.uk|edu|gov)\\b',
    'visit ': '\\bvisit\\b.{0,40}\\b\\w+\\.(?:com|org|net|co\\.uk|edu|gov)\\b',
  },
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
