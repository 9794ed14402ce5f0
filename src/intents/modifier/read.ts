/** Which modifier, or when; the thresholds. */
import { hasAmounts, when, type Signs } from '../signs.ts';

const which =
  /\b(?:which|what|right|correct|proper|best|any) (?:\w{1,30} )?mod(?:ifier)?s?\b|\bmodifiers?\b.{0,30}\b(?:should|do|need|goes?|when|required|use|mean|for|order)\b|\b(?:need|use|add|append|require)s? (?:a |the |any )?modifiers?\b/;
const named = /\bmodifiers?\b|\bmods?\b/;
const marks = /\b(?:kx|gp|gn|cq|xe|xs|xp|xu|gy|gz|gx|ga|59|25|go|co|at|76|77|95)\b/;
const sureMarks = /\b(?:kx|gp|gn|cq|xe|xs|xp|xu|gy|gz|gx|x[- ]?(?:series|modifiers?))\b/;
const asks =
  /\b(?:when|which|what|who|why|do|does|should|is|are|use|using|need|needs|needed|require|required|mean|means|difference|vs|versus|or|between|instead|still|how|can|must|explain|am|supposed|put|forget|forgot|point|before|until|have to|start (?:adding|using)|kicks? in|per year|yearly|this year)\b|\?/;
/** "59 or XU": a choice between modifiers, whatever the codes. */
const either = /\b(?:59|x[eusp]) ?(?:or|vs\.?|versus) (?:an? |modifier )?(?:59|x[eusp])\b/;
const ofPair = /\b(?:needs?|requires?)\b.{0,60}\bwith\b/;
const threshold =
  /\b(?:therapy (?:cap|threshold)s?|kx threshold|thresholds?|targeted review|medical review threshold|\babns?\b|advance beneficiary|de minimis)\b/;
const assistants =
  /\b(?:pta|ota|cota|assistant)s?\b.{0,40}\b(?:modifier|reduction|85|15 ?%|cq|co)\b|\b(?:cq|co) (?:\w{1,30} ){0,4}?(?:pta|ota|cota|assistant)s?\b/;
/** "explain 59 please", "what does CO stand for", "59?", "kx". */
const meant =
  /\b(?:explain|define|what(?:'s| is| does| do)|when (?:do|to|is|should)|meaning of|tell me about) (?:\w{1,30} ){0,3}?(?:59|22|24|25|26|52|53|76|77|95|96|co|go|at)\b(?! ?\d)|^(?:kx|gp|go|gn|cq|59|xe|xs|xp|xu|gy|ga|gx|gz)\s?\??$/;

export const asksAboutModifier: Signs = ({ text, mentions }) => {
  if (hasAmounts(mentions))
    return when(which.test(text) && /\bmodifiers?\b/.test(text) && /\b(?:which|what)\b/.test(text));
  if (
    threshold.test(text) &&
    /\b(?:kx|cq|co|therapy|targeted|medicare|abn|pt|ot|slp|amount|hit|over|exceed\w*|past)\b/.test(text)
  )
    return 'sure';
  if (/\b(?:rejected|denied|came back|kicked back|bounced)\b/.test(text)) return undefined;
  const few = new Set(mentions.services.map(({ code }) => code)).size < 2;
  // "need 59 or XP for 97150 with 97116" is about the pair; which of the two stands on it, its answer says.
  if (either.test(text)) return few || !ofPair.test(text) ? 'sure' : undefined;
  if (which.test(text) && (few || /\b(?:which|what) (?:\w+ )?mod(?:ifier)?s?\b/.test(text))) return 'sure';
  if (few && sureMarks.test(text) && asks.test(text)) return 'sure';
  if (assistants.test(text)) return 'sure';
  const alone = mentions.services.length === 0 && mentions.carc === undefined && text.split(' ').length < 10;
  return when(
    (few && named.test(text) && marks.test(text)) || (alone && meant.test(text)),
    few && (named.test(text) || (marks.test(text) && asks.test(text) && mentions.services.length > 0)),
  );
};
