/** The team's defaults: locality, payer, unit rule, time zone. */
import { when, type Signs } from '../signs.ts';

const what =
  '(?:payers?|insurance|localit(?:y|ies)|location|rules?|unit rule|counting|time ?-?zone|tz|zip|state|region|place|city|area|mac)';
const named = /\b(?:defaults?|settings?|preferences?|configure|configuration|config)\b/;
const about = new RegExp(`\\b${what}\\b`);
const set = new RegExp(
  `\\b(?:set|change|switch|update|make|use|save|store|reset|edit|put|assume|remember|forget|remove|delete|clear)\\b.{0,25}\\b(?:our|my|the|this|team'?s?|clinic'?s?|channel'?s?|workspace'?s?)\\b.{0,25}\\b${what}\\b`,
);
const always = new RegExp(
  `\\b(?:always|from now on|by default)\\b.{0,40}\\b(?:use|assume|ama|cms|price|${what})\\b|\\bremember (?:that )?(?:we|our|us|i)\\b`,
);
/** "use rule of eights for our team from now on": the other way round. */
const fromNow =
  /\b(?:use|using|assume|count|counting|follow|apply|price|bill|go with|stick (?:to|with))\b.{0,50}\b(?:from now on|going forward|by default|as (?:our|the|my) default|for (?:our|my|the|this) (?:team|clinic|channel|practice|workspace))\b/;
const counting =
  /\b(?:rule of (?:8'?s?|eights?)|(?:8|eight)[- ]minute rule|midpoint|ama|cms|medicare(?:'s)? rule)\b/;
const ours = new RegExp(
  `\\b(?:our|my|the (?:clinic|team)'?s?) (?:(?:clinic(?:'s)? |team(?:'s)? |default |practice |office )(?:${what})|payer|time ?-?zone|tz|unit rule|locality) (?:is|should be|will be|to)\\b|\\bset (?:${what})\\b|\\bwe(?:'re| are) (?:located |based )in\\b|\\bour (?:clinic|practice|office)s? (?:is|are) (?:located |based )?in\\b|\\b(?:what|which) ${what} (?:are we|are you (?:pricing|using|set)|do you use|is (?:set|configured|our team|(?:the|this) (?:team|clinic|channel|workspace))|do we)\\b`,
);

/** "which defaults are set", "clear default payer"; the default printer is none of ours. */
const team =
  /\b(?:our|my|us|team|clinic|channel|show|open|view|see|are set|are we|(?:do|did) we|reset|clear)\b|^(?:\S{1,40}|(?:change|edit|update|open) settings)$/;
const turns = /\b(?:use|using|switch|go back|stop using|change|set|count(?:ing)?|follow)\b|^(?:unit )?rule\b/;
/** "we are a clinic in Madison WI, use that for fees"; a place is written "here". */
const lives = /\bwe(?:'re| are) (?:a \w{1,30} )?in here\b.{0,20}\b(?:use|assume|remember|save|price)\b/;
/** "locality = San Diego", "tz: America/Denver", "payer -> Humana": a name of a setting and its value, and no more. */
const assigned = new RegExp(`^(?:(?:set|change|our|my|the|default|team) )*${what} ?(?:=|:|->|=>) ?\\S`);
/** "we are on Mountain time". */
const onTime = /\bwe(?:'re| are) (?:all )?(?:on|in) (?:\S+ ){1,3}time\b/;
const zoneAlone = /^(?:time ?-?zone|tz)\b(?: \S+){1,3}$/;
const stands = /\bour (?:clinic|practice|office)s? (?:is|are) (?:located |based )?at here\b/;
const kept = /\b(?:stored|saved|remember)\b/;

export const asksForSettings: Signs = ({ text, mentions }) => {
  if (mentions.services.length > 0) return undefined;
  const { place, payer, rule, time, timezone } = mentions;
  const value = [place, payer, rule, timezone].some((each) => each !== undefined);
  return when(
    set.test(text) ||
      always.test(text) ||
      (fromNow.test(text) && (value || counting.test(text))) ||
      ours.test(text) ||
      (place !== undefined && (lives.test(text) || stands.test(text))) ||
      (named.test(text) && (team.test(text) || about.test(text) || value)) ||
      (kept.test(text) && (value || /\b(?:our|the|this) (?:team|clinic|channel|workspace)\b/.test(text))) ||
      ((rule !== undefined || timezone !== undefined) && time === undefined && turns.test(text)) ||
      (value && assigned.test(text)) ||
      (timezone !== undefined && onTime.test(text)) ||
      (timezone !== undefined && zoneAlone.test(text)),
    named.test(text),
  );
};
