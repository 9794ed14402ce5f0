/** Two ways a biller begins: a day to check, a denial to work. What is typed into them passes the screen. */
import type { GetPromptResult, Prompt } from '@modelcontextprotocol/sdk/types.js';
import type { Places } from '../../../core/ports.ts';
import { sayPrivate, screenArguments } from '../tools/screen-arguments.ts';

interface Begun extends Prompt {
  readonly words: (typed: string) => string;
  readonly argument: string;
}

const relay = 'Relay figures, dates, grade and sources unchanged, and say what was assumed.';

const begun: readonly Begun[] = [
  {
    name: 'check_a_day',
    title: 'Check a day',
    description: 'Review a day of therapy before it is billed.',
    argument: 'day',
    arguments: [{ name: 'day', description: 'codes and minutes, date, place, payer', required: true }],
    words: (day) =>
      `Check this day with review_claim_day before it is billed: ${day}\nSend it as service lines. ${relay} List what to fix first.`,
  },
  {
    name: 'work_a_denial',
    title: 'Work a denial',
    description: 'What a denial means, and what to do by when.',
    argument: 'denial',
    arguments: [{ name: 'denial', description: 'CARC, RARC, codes, date, payer', required: true }],
    words: (denial) =>
      `Work this denial with explain_denial, and check_bundling or unit_limit where they decide it: ${denial}\n${relay} Say what to do first, and by when.`,
  },
];

export const promptList: readonly Prompt[] = begun.map(({ words: _, argument: __, ...prompt }) => prompt);

export type PromptFound =
  | { readonly kind: 'found'; readonly prompt: GetPromptResult }
  | { readonly kind: 'refused'; readonly sentence: string };

export function findPrompt(
  name: string,
  given: Readonly<Record<string, string>>,
  places: Places,
): PromptFound {
  const found = begun.find((each) => each.name === name);
  if (found === undefined)
    return { kind: 'refused', sentence: 'There is no such prompt: list them with prompts/list.' };
  const screening = screenArguments(given, places);
  if (screening.kind === 'private') return { kind: 'refused', sentence: sayPrivate(screening.kinds) };
  if (screening.kind === 'too-much') return { kind: 'refused', sentence: screening.sentence };
  const typed = new Map(Object.entries(given)).get(found.argument);
  if (typed === undefined)
    return { kind: 'refused', sentence: `Give the prompt its argument "${found.argument}".` };
  const text = found.words(typed);
  return {
    kind: 'found',
    prompt: {
      description: found.title ?? name,
      messages: [{ role: 'user', content: { type: 'text', text } }],
    },
  };
}
