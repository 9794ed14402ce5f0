/**
 * Two of a kind set against each other, told by their form: the prices of bare codes, payers, places, days, a therapist
 * and an assistant; and sums of money told without codes. None of it is left to the model.
 */
import { daysIn } from '../compare/days.ts';
import { asksOfShares, asksOfThreshold, readClauses } from '../compare/read.ts';
import { payersIn, payerWords } from '../language/payers-in.ts';
import { hasAmounts } from './has-amounts.ts';
import type { MessageRead } from './read-message.ts';

/** Bare codes, and the price of each: set against each other. */
const setsPrices = ({ text, mentions }: MessageRead): boolean =>
  new Set(mentions.services.map(({ code }) => code)).size > 1 &&
  /\b(?:prices?|costs?|pays?|pay|fees?|how much|cheaper|national|rates?|allowed|price)\b/i.test(text) &&
  /\b(?:each|vs|versus|compared|against|between|cheaper|beats?)\b/i.test(text) &&
  mentions.carc === undefined &&
  !hasAmounts(mentions);

/** "What's better paid, a unit of TA or a unit of TE": one of each, and which is worth more. */
const setsUnits = ({ text, mentions }: MessageRead): boolean =>
  new Set(mentions.services.map(({ code }) => code)).size > 1 &&
  mentions.services.every(({ minutes, units = 1 }) => minutes === undefined && units === 1) &&
  mentions.carc === undefined &&
  /\b(?:or|vs|versus)\b/i.test(text) &&
  /\b(?:better|best|more|most|higher|highest|less|least|lower|worth)\b/i.test(text) &&
  /\b(?:pa(?:y|ys|id)|worth|rates?|reimburs\w{0,6}|allowed|money|dollars?)\b/i.test(text);

/** What was used against the threshold, who pays what of an amount: sums of money told without codes. */
export const asksOfSum = ({ text, mentions }: MessageRead): boolean =>
  mentions.carc === undefined && (asksOfThreshold(text, mentions) || asksOfShares(mentions));

/** A code and two places it is priced at. */
const setsPlaces = ({ text, mentions, today }: MessageRead): boolean =>
  mentions.services.length > 0 &&
  mentions.carc === undefined &&
  mentions.place !== undefined &&
  /\b(?:vs|versus|compared?|each|both|apart|differ\w{0,6}|between|than|and|or)\b/i.test(text) &&
  readClauses(text, mentions, today).places.length > 1;

/** A therapist and an assistant on either side of "versus". */
const setsPeople = ({ text, mentions: { services, carc, shares = [] } }: MessageRead): boolean =>
  services.length > 0 &&
  carc === undefined &&
  shares.length === 0 &&
  (costsOfAssistant.test(text) ||
    (/\b(?:vs|versus|compared)\b/i.test(text) &&
      /\b(?:pta|ota|cota|assistant)s?\b/i.test(text) &&
      /\b(?:pt|ot|therapist)s?\b/i.test(text)));

/** "What does the PTA cut cost us on one unit". */
const costsOfAssistant =
  /\b(?:pta|ota|cota|assistant|cq|co) (?:cut|reduction|hit)\b.{0,40}\bcosts?\b|\bcosts?\b.{0,40}\b(?:pta|ota|cota|assistant|cq) (?:cut|reduction|hit)\b/i;

/** Two days of codes with their amounts, on either side of "versus". */
const setsDays = ({ text, mentions: { services, carc }, today }: MessageRead): boolean =>
  services.length > 1 &&
  carc === undefined &&
  /\b(?:vs|versus|compared?)\b/i.test(text) &&
  daysIn(text, today).length > 1;

/** Two payers and more, and codes they are set against each other by. */
const setsPayers = ({ text, mentions: { services, carc, facts, payers = [] } }: MessageRead): boolean =>
  services.length > 0 &&
  carc === undefined &&
  facts.second === undefined &&
  /\b(?:compare|compared|vs|versus|against|what do(?:es)?|who pays|which pays)\b/i.test(text) &&
  Math.max(payersIn(payerWords(text)).length, payers.length) > 1;

export const setsAgainst = (read: MessageRead): boolean =>
  [setsPrices, setsUnits, setsPayers, setsPlaces, setsDays, setsPeople].some((sets) => sets(read));
