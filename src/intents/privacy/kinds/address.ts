/** A street address, a post office box, or words that say where someone lives. */
import { saysStreet } from './streets.ts';
import { isTradeWord } from '../names/memberships.ts';
import type { View } from '../views/view.ts';
import { wordSet } from '../words/word-set.ts';

/** "PO Box 12", "RR 2 Box 45", "4410 County Road 12", "1200 Broadway", "apt 4". */
const ofBoxes = wordSet(`
box pobox highway hwy route rte road rd fm cr calle camino avenida via paseo rue broadway apt apartment`);

const patterns: readonly RegExp[] = [
  /(?<![a-z])(?:p\s?\.?\s?o\s?\.?|post(?:al)?(?: office)?)\s{0,2}-?\s?box\s{0,2}(?:#|no\.?|number)?\s{0,2}[a-z]?\d/,
  /(?<![a-z])(?:r\.?\s?r\.?|rural (?:route|rt)|star route|hc)\s{0,2}#?\d{1,3},?\s{0,2}box\s{0,2}\d|(?<![a-z])box\s\d{1,5},?\s{0,2}(?:rr|rural route)\s?\d/,
  /(?<![\d.,/:$%+#-])\d{1,6}\s{1,2}(?:(?:old|county|state|us|u\.s\.|n|s|e|w|north|south|east|west)\s{1,2}){0,2}(?:highway|hwy|route|rte|road|county rd|fm|cr)\s{1,2}\d{1,4}(?!\d)/,
  /(?<![\d.,/:$%+#-])(?!9\d{4})\d{1,6}\s(?:[nsew]|north|south|east|west)\.?\s\d{1,3}(?:st|nd|rd|th)(?![a-z])/,
  /(?<![\d.,/:$%+#-])\d{1,6}\s{1,2}(?:calle|camino|avenida|via|paseo|rue|broadway)(?![a-z])(?!\s{0,2}(?:min|unit))/,
  /(?<![\d.,/:$%+#-])(?!9[279]\d{3})\d{3,5}\s(?:[nsew]\.?\s)?(?!units?|mins?|minutes|visits?|claims?)[a-z]{4,20}\s#\s?\d{1,4}[a-z]?(?!\d)/,
  /(?<![a-z])(?:apt|apartment)\.?\s{0,2}#?\s?\d{1,5}[a-z]?(?![a-z\d:]|\s?[ap]\.?m)/,
];

const saysBox = ({ lower, says }: View): boolean =>
  (says(ofBoxes) || /\d(?:st|nd|rd|th)\b| #/.test(lower)) && patterns.some((pattern) => pattern.test(lower));

/** "lives at 12 Elm", "home visit at 2207 pinecrest", "her house is 640 Dove Hollow": words of a home and a place. */
const homes = wordSet(`
lives living live reside resides residing lived stays staying moved home house apartment condo address visit visits
visited mail mailing homebound lot mile corner esquina vive direccion domicilio room rm bed casa calle avenida`);

const lives =
  /(?<![a-z])(?:lives|living|resid(?:es|ing)|live|reside|home)\s{1,2}(?:is\s)?(?:at|on)\s{1,2}(?:#?\d{1,6}(?:st|nd|rd|th)?\s{1,2}[A-Za-z]|[A-Z][A-Za-z]{1,20}\s)/;
const livesIn = /(?<![A-Za-z])(?:lives|resides|residing)\s{1,2}in\s{1,2}(?:zip\s)?(?:\d{5}|[A-Z][a-z]{2,20})/;
const addressIs =
  /(?<!(?:e-?mail|ip|web|mac|billing|payer|clinic|office|our|facility|claims)\s{1,2})(?<![a-z])address\s{0,2}(?:is|on file|was|[:=])\s{0,2}[:=]?\s{0,2}#?\d{1,6}\s{1,2}(?!mins?|minutes|units?)[a-z]/;
const hisAddress =
  /(?<![a-z])(?:home|mailing|street|new|current|patient'?s?|pt'?s?|his|her|their)\s{1,2}address\s{1,2}\d{1,6}\s{1,2}[a-z]/;
const placed =
  /(?<![a-z])(?:home|house|apartment|condo|(?:her|his|their) place|moved|stay(?:s|ing)|lived|visit(?:s|ed)?)(?![a-z])[^.;\d]{0,24}?\s(?:at|to|is|on|in)\s#?\d{1,5}\s([a-z][a-z'-]{1,20})/g;

/** "lives on the corner of Elm and 3rd", "lives off Highway 9", "vive en la esquina de Oak y 5th". */
const nearBy =
  /\b(?:lives|living|live|resides?|stays|house|home|home visit|place|apartment|moved|vive|casa)\b[^.;\d]{0,24}\b(?:(?:corner of|off|esquina de)\s(?:of\s)?(?:[A-Z\d]|[a-z]{2,20} (?:and|&|y|st|street|ave|road) )|at [A-Z\d][a-z\d]{1,15} (?:&|and) [A-Z\d])/;
/** "mile marker 12", "Lot 22 Shady Acres mobile park". */
const rural =
  /\b(?:lives|living|house|home|stays|moved)\b[^.;]{0,60}\b(?:mile ?(?:marker|post)?|on (?:cr|fm|county road|highway|hwy|route)) \d|\b(?:lot|unit|space|spc) #?\d{1,4}\b[^.;]{0,30}\b(?:acres|estates|(?:mobile|trailer)(?: home)? park)\b/;
/** "homebound pt 4407 SE Ankeny". */
const atCompass =
  /\b(?:pt|patient|client|homebound|he|she|address|home|house|moved)[:,]? (?:(?:to|at|is|now) ){0,2}(?!9\d{4})\d{2,6} (?:[nsew]|[ns][ew]|north|south|east|west)\.? [a-z]{4,20}/;
/** "at Whispering Oaks ALF room 114": the room of somebody who stays there. */
const room =
  /\b(?:pts?|patients?|he|she|resident|mom|dad|admitted|lives?|lv|stays?)\b[^.;\d]{0,60}\b(?:alf|snf|facility|assisted living|nursing home|memory care|hospital|manor|st|memorial|medical center|campus)\b[^.;\d]{0,16}\b(?:room|rm|bed|apt|unit|suite)\b[ #]{1,2}\d{2,4}[a-z]?\b/;
function saysHome({ bare, lower, says }: View): boolean {
  if (!says(homes)) return false;
  if (lives.test(bare) || livesIn.test(bare) || addressIs.test(lower) || hisAddress.test(lower)) return true;
  if (rural.test(lower) || atCompass.test(lower)) return true;
  if (nearBy.test(bare) || room.test(lower)) return true;
  for (const { 1: street = '' } of lower.matchAll(placed)) if (!isTradeWord(street)) return true;
  return false;
}

/** "7714 Larkspur, Austin 78704"; a code of five figures is no ZIP. */
const beforeZip =
  /(?<![\d.,/:$%+#-])(?!9\d{4})\d{1,5} (?:[NSEW]\.? )?[A-Z][a-z]{3,20}(?: [A-Z][a-z]{1,20})?,? (?:[A-Z][a-z]{2,20},? )?(?:[A-Z]{2},? )?[0-8]\d{4}(?!\d)/;

/** A street address, a post office box, or words that say where someone lives. */
export const saysAddress = (view: View): boolean =>
  saysHome(view) || (view.hasDigit && (saysBox(view) || beforeZip.test(view.bare) || saysStreet(view)));
