/** What can be changed in an answer that stands: the same question for another place or payer. */
import { payerNames } from './language/known-payers.ts';
import type { Intent } from './intent.ts';
import { parseQuestion, serialise } from './question.ts';

/** Answers whose price is another one elsewhere, or from another payer. */
const priced: ReadonlySet<string> = new Set<Intent>([
  'claim_check',
  'unit_count',
  'fee_estimate',
  'code_info',
]);

export const takesPlaceAndPayer = (intent: string): boolean => priced.has(intent);

/** Its form, for every chat. `most`: characters. */
export const changeForm = {
  title: 'Change place or payer',
  submit: 'Answer again',
  place: {
    ...{ label: 'Where was it?', example: '75201', most: 80 },
    hint: 'A ZIP, a city with its state, a locality such as 04412-11, or "national"; as it was where left empty',
  },
  payer: { label: 'Payer', choices: payerNames.map((each) => [each, each] as const) },
  nothing: 'Type a place, such as 75201, Dallas TX or 04412-11, or name a payer.',
} as const;

export interface Change {
  readonly place?: string | undefined;
  readonly payer?: string | undefined;
}

/** The question with what is given put in the place of what it had; undefined where it takes none. */
export function changed(question: string, { place = '', payer = '' }: Change): string | undefined {
  const asked = {
    ...parseQuestion(question),
    ...(place === '' ? {} : { locality: place }),
    ...(payer === '' ? {} : { payer }),
  };
  const read = parseQuestion(JSON.stringify(asked));
  return read === undefined ? undefined : serialise(read);
}
