/** The team's defaults: locality, payer, unit rule, time zone. */
import { when, type Signs } from '../signs.ts';

const what =
  '(?:payers?|insurance|localit(?:y|ies)|location|rules?|unit rule|counting|time ?-?zone|tz|zip|state|region|place|city|area|mac)';
const named = /\b(?:defaults?|settings?|preferences?|configure|configuration|config)\b/;
const set = new RegExp(
  `\\b(?:set|change|switch|update|make|use|save|store|reset|edit|put|assume|remember)\\b.{0,25}\\b(?:our|my|the|this|team'?s?|clinic'?s?|channel'?s?|workspace'?s?)\\b.{0,25}\\b${what}\\b`,
);
const always = new RegExp(
  `\\b(?:always|from now on|by default)\\b.{0,40}\\b(?:use|assume|ama|cms|price|${what})\\b|\\bremember (?:that )?(?:we|our|us|i)\\b`,
);
const ours = new RegExp(
  `\\b(?:our|my|the (?:clinic|team)'?s?) (?:(?:clinic(?:'s)? |team(?:'s)? |default |practice |office )(?:${what})|payer|time ?-?zone|unit rule|locality) (?:is|should be|will be|to)\\b|\\bset (?:${what})\\b|\\bwe(?:'re| are) (?:located |based )in\\b|\\bour (?:clinic|practice|office)s? (?:is|are) (?:located |based )?in\\b|\\b(?:what|which) ${what} (?:are we|is (?:set|configured|our team)|do we)\\b`,
);

export const asksForSettings: Signs = ({ text, mentions }) => {
  if (mentions.services.length > 0) return undefined;
  return when(
    set.test(text) ||
      always.test(text) ||
      ours.test(text) ||
      (named.test(text) &&
        /\b(?:our|my|team|clinic|payer|locality|rule|zone|show|open|view|see|defaults?)\b|^(?:\S+|(?:change|edit|update|open) settings)$/.test(
          text,
        )),
    named.test(text),
  );
};
