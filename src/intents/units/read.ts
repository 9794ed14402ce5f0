/** Only the number of units. */
import { hasMinutes, when, type Signs } from '../signs.ts';

const count =
  /\bhow many (?:billable |timed |total |cpt |therapy |ama |cms )?units?\b|\bunits? (?:for|is|are|would|do|does|from|can|should|of)\b|\bnumber of (?:billable |timed )?units\b|\bunit counts?\b|\bcount (?:the |my |our |of )?units?\b|(?<!\d )(?<!\d)\bunits\s*\?*$|\b(?:\d|one|two|three|four|five) units?\s*\?|\bunits? or\b|\b(?:\d|one|two|three|four) or (?:\d|one|two|three|four|five) units?\b|\bor (?:one|two|three|four|five|\d)(?: units?)?\s*\?|\b(?:make|makes|equal|equals) (?:\d|one|two|three|four) units?\b|\bhow many can i bill\b|^units?\b|# ?(?:of )?units|\bconvert\b.{0,30}\bunits?\b|\bunits? (?:total|earned|billable)\b|\bto units\b|\b(?:is|are|was) (?:that|this|it|these|they) (?:really |only |just )?(?:\d|one|two|three|four|five|a) units?\b|\b(?:calculate|figure out|compute|work out|total|tally|add up|get|give me|need)(?: \w+)? (?:billable |timed )?units\b|\bunits? (?:am i|can we|do we)\b|\bin units\b|\bcalculate units\b|\bhow many is (?:that|this)\b/;

export const asksForUnits: Signs = ({ text, mentions }) =>
  when(
    hasMinutes(mentions) &&
      count.test(text) &&
      !/\b(?:pays?|paid|reimburse\w*|how much|\$|bundled?|ncci)\b/.test(text),
    false,
  );
