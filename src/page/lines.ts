/** A line that offers something instead of telling it. */
const OFFER =
  /^(?:read (?:more|also|next)\b|read (?:our|the|his|her|their|full)\b.{0,60}\b(?:review|story|article|report|here)\b|(?:tags?|topics?|filed under|tagged in):|see also\b|related\b.{0,20}:|more:|also read|don['’]t miss\b|watch\b.{0,3}[:|]|listen\b.{0,20}:|advertisement\b|advertising\b|sponsored\b|promoted\b|subscribe\b|sign up\b|follow (?:us|\w+ on)\b|share this|click here|join us\b|join the conversation|download (?:the|our)|support (?:our|independent)|required reading|must watch|loading$|(?:(?:facebook|twitter|x|email|e-mail|print|whatsapp|linkedin|reddit|copy link|share|save|pinterest|flipboard|tumblr|telegram|comments?|\d+)\s*)+$)|\b(?:sign up (?:for|to)|subscribe (?:now|to|today)|our (?:free |daily |weekly )*(?:newsletter|email|podcast)|enter your (?:e-?mail )?address|in your inbox|to your inbox|read also:)/i;

/** A line about the page and its maker, not of the story: commissions, corrections of rights, how to reach the writer. */
const NOTICE =
  /\b(?:earns? (?:an? )?(?:affiliate |small )?commissions?|affiliate (?:links?|commission)|independently (?:selected|chosen|reviewed)|we may (?:receive|earn|make|get)\b|may (?:earn|get) a (?:share|portion|commission)|all rights reserved|may not be (?:published|reproduced)|subject to copyright|(?:can|may) be reached at|e-?mail (?:him|her|them|us)\b|follow (?:him|her|them|us) (?:on|at)\b|contributed (?:to this (?:report|story|article)|reporting)|originally (?:appeared|published)|(?:has|have) been (?:updated|corrected) to\b)/i;

/** Whether a line of the found article is an offer, or nothing but a link. */
export function isOffer(text: string, links: number): boolean {
  if (OFFER.test(text) && text.length < 300) return true;
  return links > 0.9 && text.length < 160;
}

/** Whether a line is about the page, its maker or its terms. */
export function isNotice(text: string): boolean {
  return text.length < 500 && NOTICE.test(text);
}
