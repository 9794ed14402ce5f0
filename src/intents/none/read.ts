/** Talk that is not for us: thanks, jokes, and prompts aimed at the machine. */
import { hasAmounts, when, type Signs } from '../signs.ts';

const prompts =
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,30}\b(?:instructions?|rules|prompts?|guidelines|training)\b|\bsystem prompt\b|\byou are now\b|\bpretend (?:to be|you)\b|\bjailbreak|\bdeveloper mode\b|\bact as (?:a|an|if|my)\b|\b(?:output|dump|reveal|print|expose) .{0,30}\b(?:your|the system|hidden|internal)\b|\brepeat (?:after me|the words above|everything above)\b|\b(?:write|compose|generate|sing) (?:me |us )?(?:a|an) (?:poem|song|story|essay|haiku|python|script|joke|email|sonnet|limerick|rap)\b|\btell (?:me|us) a (?:joke|story|secret)\b|\b(?:reveal|print|show|leak) (?:me )?(?:your|the) (?:prompt|instructions|source code|api key|token|password)/;

const chatter =
  /^(?:thanks?(?: you)?|thank you|thx|ty|tysm|ok(?:ay)?|k|kk|cool|great|nice|perfect|awesome|got it|gotcha|sounds good|will do|on it|lol|haha{1,40}|yes|yep|yeah|no|nope|nah|sure|bye|good ?night|good job|(?:good|nice|bad|great|best|love (?:you|this)) bot|well done|congrats|congratulations|np|no problem|no worries|you're welcome|same here|agreed|\+1|done|brb|omw|see you|see ya|later|happy (?:birthday|friday|monday|holidays|new year)|welcome(?: back)?)(?: (?:so|very) much| a lot| a ton| everyone| all| team| guys| folks| again| then| y'all| bot| for (?:that|this|the help|your help|everything)){0,9}[.! ]{0,40}$/;

/** What is asked of any machine. */
const elsewhere =
  /\b(?:weather|forecast|square root|stocks? (?:should|to|market)|recipe|capital of|president|translate|super bowl|who (?:won|should i vote)|meaning of life|horoscope|lottery)\b/;

/** "my kid asked me what a modifier is": told of home, with no code in it. */
const home =
  /^(?:so |lol |ok )?my (?:kid|son|daughter|wife|husband|mom|dad|mother|father|brother|sister|neighbor|dog|cat|roommate)s? (?:asked|asks|said|says|told|thinks|wants|keeps|calls|called)\b/;

const asksSomething =
  /\?|\b(?:how|what|which|when|why|can|could|stop|set|send|show|unsubscribe|subscribe|denied|denial)\b/;
const thanks =
  /^(?:thanks?|thank you|thx|ty|lol|haha{1,40}|ok|okay|great|awesome|perfect)\b[a-z',!.]{0,40}(?: [a-z',!.]{1,40}){0,7}$/;

export const chats: Signs = ({ text, mentions }) =>
  when(
    prompts.test(text) ||
      (elsewhere.test(text) && !hasAmounts(mentions)) ||
      ((chatter.test(text) || home.test(text) || (thanks.test(text) && !asksSomething.test(text))) &&
        mentions.services.length === 0),
  );
