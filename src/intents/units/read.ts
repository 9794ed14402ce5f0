/** Only the number of units. */
import { hasMinutes, when, type Signs } from '../signs.ts';

const count =
  /\bhow (?:many|much) (?:billable |timed |total |cpt |therapy |ama |cms )?units?\b|\bunits? (?:for|is|are|would|do|does|from|can|should|of)\b|\bnumber of (?:billable |timed )?units\b|\bunit counts?\b|\bcount (?:the |my |our |of )?units?\b|(?<!\b\d{1,2} )(?<!\d)\bunits\s?\?{0,9}$|\b(?:\d|one|two|three|four|five) units?\s?\?|\bunits? or\b|\b(?:\d|one|two|three|four) or (?:\d|one|two|three|four|five) units?\b|\bor (?:one|two|three|four|five|\d)(?: units?)?\s?\?|\b(?:make|makes|equal|equals) (?:\d|one|two|three|four) units?\b|\bhow many can i bill\b|^units?\b|^(?:count|calc)\b|\bhow many\s?\?{0,9}$|\b[1-5] or [1-6]\s?\??$|# ?(?:of )?units|\bconvert\b.{0,30}\bunits?\b|\bunits? (?:total|earned|billable)\b|\bto units\b|\b(?:is|are|was) (?:that|this|it|these|they) (?:really |only |just )?(?:\d|one|two|three|four|five|a) units?\b|\b(?:calc|calculate|figure out|compute|work out|total|tally|add up|get|give me|need)(?: \w{1,30})? (?:billable |timed )?units\b|\bunits? (?:am i|can we|do we)\b|\bin units\b|\bcalculate units\b|\bhow many is (?:that|this)\b|\b(?:comes? (?:out )?to|makes?|gives?(?: me)?|equals?) (?:how many|what in units)\b|\bbillable units\b/;

/** "8 minute rule 97110 22", "how many can i claim", "a third unit", "bill 2?", "enough to bill". */
const counting =
  /\bhow many\b|\b(?:8|eight)[- ]?min(?:ute)?s?[- ]rule\b|\brule of (?:8s?|eights?)\b|\bmidpoint\b|\bequals?\b|\b(?:qty|quantity)\b|\b(?:count|counts|counted|counting)\b|\benough (?:to bill|for (?:a|one|1|two|2|another))\b|\b(?:bill|claim|charge) (?:[1-6]|one|two|three|four)\s?\?|\b(?:an?|one|two|three|second|third|fourth|extra|another|next|just|still|only|as) (?:\w{1,30} )?units?\b.{0,25}(?:\?|\bcorrect\b|\bright\b|$)|\b(?:the|me|any) units\b/;

/** "units only", "nothing but units", "just tell me the damn units"; "i need two units" states how many. */
const alone =
  /(?<!(?:\d|one|two|three|four|five|six) )\bunits? (?:only|alone|please|pls|plz)\b|\b(?:only|just|nothing but|simply) (?:the )?(?:\w{1,30} )?units\b|\b(?:tell|give|get|show|say|send|want)(?: (?!to\b|for\b|more\b|one\b|two\b|three\b|four\b)[a-z']{1,30}){0,4} units\b/;

export const asksForUnits: Signs = ({ text, mentions }) =>
  when(
    (hasMinutes(mentions) || mentions.doubts.some(({ about }) => about === 'amount')) &&
      (count.test(text) || counting.test(text) || alone.test(text)) &&
      !/\b(?:pays?(?!e|or)|paid|pmts?|reimb\w{0,30}|how much(?! units?)|dollars|money|bucks|worth|\$|bundled?|ncci)\b/.test(
        text,
      ),
    false,
  );
