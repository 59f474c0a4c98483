/** A line that offers something instead of telling it. */
const OFFER =
  /^(?:read (?:more|also|next)\b|read (?:our|the|his|her|their|full)\b.{0,60}\b(?:review|story|article|report|here)\b|(?:tags?|topics?|filed under|tagged in):|see also\b|related\b.{0,20}:|more:|also read|don['’]t miss\b|watch\b.{0,3}[:|]|listen\b.{0,20}:|advertisement\b|advertising\b|sponsored\b|promoted\b|subscribe\b|sign up\b|follow (?:us|\w+ on)\b|share this|click here|join us\b|join the conversation|download (?:the|our)|support (?:our|independent)|required reading|must watch|loading$|(?:(?:facebook|twitter|x|email|e-mail|print|whatsapp|linkedin|reddit|copy link|share|save|pinterest|flipboard|tumblr|telegram|comments?|\d+)\s*)+$)|(?:[.!?:]|\bplease) (?:sign up (?:for|to)|subscribe (?:now|to|today))|\b(?:our (?:free |daily |weekly )*(?:newsletter|email|podcast)|enter your (?:e-?mail )?address|in your inbox|to your inbox|read also:)/i;

/** A line about the page and its making, not of the story: commissions, corrections of rights, how to reach the writer. */
const NOTICE =
  /\b(?:earns? (?:an? )?(?:affiliate |small )?commissions?|affiliate (?:links?|commission)|independently (?:selected|chosen|reviewed)|we may (?:receive|earn|make|get)\b|may (?:earn|get) a (?:share|portion|commission)|all rights reserved|may not be (?:published|reproduced)|subject to copyright|(?:can|may) be reached at|e-?mail (?:him|her|them|us)\b|follow (?:him|her|them|us) (?:on|at)\b|contributed (?:to this (?:report|story|article)|reporting)|originally (?:appeared|published)|(?:has|have) been (?:updated|corrected) to\b)|^(?:editor['’]?s['’]? note\b|(?:additional |contributing )?(?:reporting|editing|research|writing|photography) by\b|contributing:|our standards:|updated to\b|(?:published|updated|last updated|posted)\b.{0,60}\b\d{4}\b|(?:photos?|story|words|text|pictures)(?: and (?:photos?|story|words|text))? by\b|with (?:reporting|files) (?:by|from)\b)|\b(?:episode|interview|segment|podcast)\b.{0,60}\bproduced by\b/i;

/** Whether a line of the found article is an offer, or nothing but a link. */
export function isOffer(text: string, links: number): boolean {
  if (OFFER.test(text) && text.length < 300) return true;
  return links > 0.9 && text.length < 160;
}

/** Whether a line is about the page, its maker or its terms. */
export function isNotice(text: string): boolean {
  return text.length < 500 && NOTICE.test(text);
}

/** A line after which only notes and sources follow. */
const BACK_MATTER =
  /^(?:(?:more|further|journal) information:|journal reference\b|(?:footnotes|references|sources|citations|notes|story source|bibliography|works cited|about the authors?|acknowledg\w+):?$)/i;

export function opensBackMatter(text: string): boolean {
  return BACK_MATTER.test(text);
}

/** A last line that sends the reader somewhere else. */
const SENDS_AWAY =
  /\bclick here\b|\b(?:visit|go to|head to)\b.{0,40}\b\w+\.(?:com|org|net|co\.uk|edu|gov)\b|^(?:for more\b|to learn more\b|want more\b|looking for\b|now, (?:see|watch|read)\b|do you (?:have|want)\b|check out\b|also available\b|listen to\b|watch\b|[*•]\s*follow\b)/i;

export function sendsAway(text: string): boolean {
  return text.length < 300 && SENDS_AWAY.test(text);
}
