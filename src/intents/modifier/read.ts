/** Which modifier, or when; the thresholds. */
import { hasAmounts, when, type Signs } from '../signs.ts';

const which =
  /\b(?:which|what|right|correct|proper|best|any) (?:\w+ )?modifiers?\b|\bmodifiers?\b.{0,30}\b(?:should|do|need|goes?|when|required|use|mean|for|order)\b|\b(?:need|use|add|append|require)s? (?:a |the |any )?modifiers?\b/;
const named = /\bmodifiers?\b|\bmods?\b/;
const marks = /\b(?:kx|gp|gn|cq|xe|xs|xp|xu|gy|gz|gx|ga|59|25|go|co|at|76|77|95)\b/;
const sureMarks = /\b(?:kx|gp|gn|cq|xe|xs|xp|xu|gy|gz|gx)\b/;
const asks =
  /\b(?:when|which|what|who|why|do|does|should|is|are|use|using|need|needs|needed|require|required|mean|means|difference|vs|versus|or|between|instead|still|how|can|must|explain)\b|\?/;
const threshold =
  /\b(?:therapy (?:cap|threshold)s?|kx threshold|thresholds?|targeted review|medical review threshold|\babns?\b|advance beneficiary)\b/;
const assistants = /\b(?:pta|ota|cota|assistant)s?\b.{0,40}\b(?:modifier|reduction|85|15 ?%|cq|co)\b/;

export const asksAboutModifier: Signs = ({ text, mentions }) => {
  if (hasAmounts(mentions))
    return when(which.test(text) && /\bmodifiers?\b/.test(text) && /\b(?:which|what)\b/.test(text));
  if (
    threshold.test(text) &&
    /\b(?:kx|therapy|targeted|medicare|abn|pt|ot|slp|amount|hit|over|exceed\w*|past)\b/.test(text)
  )
    return 'sure';
  if (/\b(?:rejected|denied|came back|kicked back|bounced)\b/.test(text)) return undefined;
  const few = new Set(mentions.services.map(({ code }) => code)).size < 2;
  if (which.test(text) && (few || /\b(?:which|what) (?:\w+ )?modifiers?\b/.test(text))) return 'sure';
  if (few && sureMarks.test(text) && asks.test(text)) return 'sure';
  if (assistants.test(text)) return 'sure';
  return when(
    few && named.test(text) && marks.test(text),
    few && (named.test(text) || (marks.test(text) && asks.test(text) && mentions.services.length > 0)),
  );
};
