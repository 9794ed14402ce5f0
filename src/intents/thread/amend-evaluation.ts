/**
 * "And if it's OT?", "high complexity instead?" behind an evaluation: the other discipline's code of the same level, or
 * another level of the same discipline (CPT's order of both families; the last of each is the re-evaluation).
 */
import type { Question } from '../question.ts';
import { isDay } from './thread-so-far.ts';

const families = {
  PT: ['97161', '97162', '97163', '97164'],
  OT: ['97165', '97166', '97167', '97168'],
} as const;
const levels = ['low', 'moderate', 'high'] as const;

/** Nothing is asked beside it: "can the COTA do it" is a question of its own. */
const only = new RegExp(
  "^(?:(?:and|or|but|so|ok|no|same|what about|how about|what if|if|for|make it|make that|it|it'?s|is|was|were|the|an?|instead|then),? ){0,5}" +
    '(?:(pt|ot|physical therapy|occupational therapy)|(low|mod|moderate|medium|high)(?:[- ]complexity)?)' +
    '(?: eval(?:uation)?)?(?: instead| then)?[?.!]?$',
  'i',
);

/** Undefined where the message says more than a discipline or a level, or the thread holds no one evaluation. */
export function amendEvaluation(previous: Question, text: string): Question | undefined {
  const [, discipline, level] = only.exec(text) ?? [];
  if (discipline === undefined && level === undefined) return undefined;
  const other = (code: string): string | undefined => {
    const own = families.PT.some((each) => each === code) ? 'PT' : 'OT';
    const at = families[own].findIndex((each) => each === code);
    if (at < 0) return undefined;
    // A re-evaluation has no level.
    const isOfLevel = at < levels.length;
    if (level !== undefined)
      return isOfLevel
        ? families[own][levels.findIndex((each) => each.startsWith(levelIn(level)))]
        : undefined;
    const asked = /^p/i.test(discipline ?? '') ? 'PT' : 'OT';
    return asked === own ? undefined : families[asked][at];
  };
  if (previous.intent === 'code_info') {
    const code = other(previous.code);
    return code === undefined ? undefined : { ...previous, code };
  }
  if (!isDay(previous)) return undefined;
  const [line, second] = previous.services.filter(({ code }) => other(code) !== undefined);
  const code = line && other(line.code);
  if (code === undefined || second !== undefined) return undefined;
  return {
    ...previous,
    services: previous.services.map((each) => (each === line ? { ...each, code } : each)),
  };
}

/** As the list of levels begins. */
const levelIn = (said: string): string => (/^m/i.test(said) ? 'mod' : said.toLowerCase());
