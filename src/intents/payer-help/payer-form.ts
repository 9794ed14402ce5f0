/** What a contract says of a payer, as a form asks for it: each field is a fact as "unitwise payer add" reads it. */
import { parseServiceDate } from '../../core/claim/service-date.ts';
import { products, productWords, sourceKinds } from '../../core/payers/profile.ts';
import { readPastedRates } from '../../core/payers/paste-rates.ts';
import { readFact } from '../../core/payers/read-fact.ts';
import { topicWords } from '../../core/payers/topics.ts';
import type { Filled, FormField } from '../form.ts';
import { mostPasted, type PayerQuestion } from './question.ts';

const typed = (id: Exclude<keyof typeof topicWords, 'note'>, example: string, hint?: string): FormField => ({
  ...{ id, label: capital(topicWords[id]), example, most: 100 },
  ...(hint === undefined ? {} : { hint }),
});

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const payerForm = {
  title: "A payer's own rules",
  submit: 'Save',
  /** On the button that opens it. */
  open: "Add a payer's rules",
  fields: [
    { id: 'payer', label: 'Payer', example: 'Aetna', most: 60, missing: 'Name the payer' },
    {
      ...{ id: 'product', label: 'Product' },
      choices: products.map((each) => [each, capital(productWords[each])] as const),
    },
    { id: 'state', label: 'State, where it is not the same in all', example: 'TX', most: 2 },
    {
      ...{ id: 'unit-rule', label: 'Unit rule' },
      choices: [
        ['cms', "CMS's total time"],
        ['ama', 'AMA, each code alone'],
        ['per-code', 'Each code alone, from its 8th minute'],
        ['other', 'A rule of its own'],
      ],
    },
    typed('reduction', 'none, cms, or 75%', '75% is paid of every line after the first'),
    typed('visit-cap', '4 units, 60 minutes, 3 codes, or $95'),
    typed('assistant-cut', '15%'),
    typed('modifiers', 'GP; 59 on 97140; no KX', 'With a semicolon between them'),
    typed(
      'fee-basis',
      '110%, 110% of 2024, $85/visit, or table',
      'Percent of Medicare; rates of a table go into the next field',
    ),
    {
      ...{ id: 'rates', label: 'Contract rates, one a line', lines: true, most: 1500 },
      ...{ example: '97110 31.50', hint: 'Code, modifier where there is one, rate, and the days it holds' },
    },
    typed('patient-part', '$30, or 20%'),
    typed('timely-filing', '90 days'),
    typed('appeal', '180 days'),
    typed('authorization', 'from visit 12, or none'),
    {
      ...{ id: 'source', label: 'Where it was read', missing: 'Choose where it was read' },
      choices: [
        ['contract', 'Our contract'],
        ['portal', "The payer's portal"],
        ['call', 'A call'],
        ['policy', 'A public policy'],
      ],
    },
    {
      ...{ id: 'reference', label: 'Section, or number of the call', example: 'section 4.2', most: 80 },
      hint: 'Nothing about a patient',
    },
    { id: 'from', label: 'Holds from (today where empty)', date: true },
  ] satisfies readonly FormField[] as readonly FormField[],
} as const;

export type PayerFormRead =
  | { readonly kind: 'question'; readonly question: PayerQuestion }
  | { readonly kind: 'fault'; readonly field: string; readonly problem: string };

/** The fields have passed the privacy screen. */
export function readPayerForm(filled: Filled): PayerFormRead {
  const values = new Map(Object.entries(filled));
  const at = (id: string): string => values.get(id)?.trim() ?? '';
  const payer = at('payer');
  if (payer === '') return fault('payer', 'Name the payer.');
  const facts: string[] = [];
  for (const { id } of payerForm.fields) {
    if (!isTopic(id)) continue;
    for (const text of at(id).split(';')) {
      if (text.trim() === '') continue;
      const fact = `${id}=${text.trim()}`;
      const read = readFact(fact);
      if (read.kind === 'fault') return fault(id, read.sentence.replaceAll(`${id}=`, ''));
      facts.push(fact);
    }
  }
  const rates = at('rates')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (facts.length + rates.length === 0)
    return fault('unit-rule', 'Fill in at least one rule of the payer, or its rates.');
  const wrong = faultOfRates(rates);
  if (wrong !== undefined) return fault('rates', wrong);
  const state = at('state').toUpperCase();
  if (state !== '' && !/^[A-Z]{2}$/.test(state)) return fault('state', 'Two letters, such as TX.');
  const from = at('from') === '' ? undefined : parseServiceDate(at('from'));
  if (at('from') !== '' && from === undefined) return fault('from', 'Write the date as 2026-03-02.');
  const product = products.find((each) => each === at('product'));
  const reference = at('reference');
  return {
    kind: 'question',
    question: {
      ...{ intent: 'payer_help', payer, topics: [], codes: [] },
      ...(product === undefined ? {} : { product }),
      ...(state === '' ? {} : { state }),
      add: {
        facts,
        ...(rates.length === 0 ? {} : { rates }),
        source: sourceKinds.find((each) => each === at('source')) ?? 'contract',
        ...(reference === '' ? {} : { reference }),
        ...(from === undefined ? {} : { from }),
      },
    },
  };
}

/** One sentence where they cannot be taken; the days of lines that name none are told with the rest of the form. */
function faultOfRates(lines: readonly string[]): string | undefined {
  if (lines.length === 0) return undefined;
  if (
    lines.length > mostPasted ||
    lines.some((line) => line.length > 60) ||
    lines.join('').length > mostCarried
  )
    return 'That is more than a chat carries at once: paste fewer lines (they join those kept), or use "unitwise payer import".';
  const from = parseServiceDate('2026-01-01');
  const read = readPastedRates(lines.join('\n'), { from, to: null, ...inChat });
  return read.kind === 'refused' ? read.sentence : undefined;
}

/** Characters of the lines: they travel in a button, which holds 2,000 with the rest of the question. */
const mostCarried = 1_100;
const inChat = { dollars: false, dollarsBy: 'write $ before them' };

const isTopic = (id: string): boolean => Object.hasOwn(topicWords, id);

const fault = (field: string, problem: string): PayerFormRead => ({ kind: 'fault', field, problem });
