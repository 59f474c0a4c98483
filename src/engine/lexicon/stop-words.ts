/** Words that say nothing of the subject: articles, pronouns, auxiliaries, prepositions, conjunctions, reporting words. Lower case, sorted. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against ago all also am among an and any are aren't as at be because been before being below between both but by can can't cannot could couldn't
  did didn't do does doesn't doing don't down during each either even ever every few for from further get go going got had hadn't has hasn't have haven't having he her here hers herself him
  himself his how however i if in into is isn't it its itself just let like made make many may me might more most much must my myself neither no nor not now of off on once one only or other
  ought our ours ourselves out over own per quite rather really said same say saying says shall she should shouldn't since so some still such than that the their theirs them themselves then
  there these they thing things this those though through thus to told too toward towards under until up upon us very was wasn't we were weren't what whatever when where whether which while
  who whom whose why will with within without won't would wouldn't yes yet you your yours yourself 's 're 've 'd 'll 'm n't ca wo sha`.split(
    /\s+/,
  ),
);
