/** "why", "show me the math": the working of the last answer is asked for, and nothing else. */
import type { Reading } from '../language/reading/reading.ts';

const opener = /^(?:but |ok(?:ay)? |and |so |wait,? |hm+,? |huh,? |lol,? |hold on,? ){0,2}/i;

const asking =
  /^(?:why|how come|explain|show (?:me |us )?(?:the |your )?(?:math|work|working|steps|calculation)|how (?:did|do) you (?:get|figure|come|calculate)|break (?:it|that|this) down|walk me through|(?:what(?:'s| is)|which is|remind me(?: of)?|tell me) the (?:rule|reason|logic|math) (?:behind|for|of) (?:that|it|this))\b/i;

/** Its source, and how long it holds. */
const ofItsSource =
  /^(?:(?:since|until|till|through|as of) when|says who|according to (?:who|what)|where(?:'s| is| does) (?:it|that) (?:say|written|from|come from)|(?:got|have|is there|whats|what's) (?:a|the|your|any) (?:source|link|citation|cite|reference)|source|cite)\b/i;

/** Why something was denied is a question of its own. */
const ofItsOwn =
  /\b(?:den(?:y|ied|ial|ies)|reject(?:ed|ion)?|(?:co|pr|oa|pi)[- ]?\d{1,3}|medicare|cms|payers?|aetna|cigna|uhc|humana|bcbs)\b/i;

/** "Why only 1 for medicare": of what was counted. */
const ofTheCount = /^(?:why|how come) (?:only |just |not |is it |is that )?\d\b/i;

export function asksWhy({ text }: Reading): boolean {
  const said = text.replace(opener, '');
  if (ofTheCount.test(said) && said.length <= 60) return true;
  const rest = said.replace(asking, '').replace(ofItsSource, '');
  return rest !== said && rest.length <= 60 && !ofItsOwn.test(rest);
}
