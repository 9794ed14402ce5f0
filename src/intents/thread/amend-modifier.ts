/** Behind modifiers: the same for another discipline, an assistant or a year ("OT?", "and if the PTA did it", "2025?"). */
import words from '../../../data/words/threads.json' with { type: 'json' };
import type { ServiceDate } from '../../core/claim/service-date.ts';
import { readMentions } from '../language/read-mentions.ts';
import type { Reading } from '../language/reading/reading.ts';
import type { ModifierQuestion } from '../modifier/question.ts';
import type { Question } from '../question.ts';

const disciplines: ReadonlySet<string> = new Set(Object.keys(words.disciplines));
const longest = 8;
const assistant = /\b(?:pta|ota|cota|assistant)s?\b/i;
const lettered = /\b(?:kx|cq|59|x[epsu]|g[pnxyz]|25|9[567])\b/i;

/** A question of its own. */
const asksAnew =
  /^(?:can|could|does|do|did|is|are|should|how|which|who|when|where|why|what(?! about\b| if\b| for\b))\b/i;

export function amendModifier(
  previous: Question,
  reading: Reading,
  today: ServiceDate,
): ModifierQuestion | undefined {
  const { text, tokens } = reading;
  if (previous.intent !== 'modifier_help' || tokens.length > longest || asksAnew.test(text)) return undefined;
  const { services, date, facts, awaiting, place } = readMentions(reading, today, true);
  if (services.length > 0 || Object.keys(facts).length > 0 || (awaiting ?? place) !== undefined)
    return undefined;
  const entries = entriesIn(reading, previous);
  if (entries === undefined && date === undefined) return undefined;
  return { ...previous, ...(entries && { entries: [...entries] }), ...(date && { date }) };
}

function entriesIn(
  { text, tokens }: Reading,
  { entries = [] }: ModifierQuestion,
): readonly string[] | undefined {
  // A modifier by its letters is a question of its own.
  if (lettered.test(text)) return undefined;
  if (assistant.test(text)) return ['assistant'];
  // The threshold's card speaks of every discipline; of the others one is whose plan of care it is.
  const ofDiscipline = tokens.some(({ lower }) => disciplines.has(lower));
  return ofDiscipline ? (entries.includes('kx') ? entries : ['plan']) : undefined;
}
