/** What Unitwise does, by group, one example each; what one click can answer is a button too. */
import { code, plain, strong, type Block, type FollowUp, type Reply } from '../../core/reply/reply.ts';
import { typicalVisit } from '../reply-parts/typical-visit.ts';
import { serialise, type Question } from '../question.ts';

interface Example {
  readonly group: string;
  readonly typed: string;
  readonly gives: string;
  /** Absent where a click would change something. */
  readonly question?: Question;
}

const line = (typed: string, minutes: number) => ({ code: typed, minutes, modifiers: [] });

const examples: readonly Example[] = [
  {
    ...{ group: 'Units and pay', typed: '97110 38min', gives: 'add a city, a date or a payer' },
    question: { intent: 'claim_check', services: [line('97110', 38)] },
  },
  {
    ...{ group: 'A whole day', typed: '97110 38min 97140 15min 97530 8min', gives: 'pooled and checked' },
    question: {
      intent: 'claim_check',
      services: [line('97110', 38), line('97140', 15), line('97530', 8)],
    },
  },
  {
    ...{ group: 'A typical visit', typed: 'typical visit in Dallas', gives: 'what a usual day pays there' },
    question: { intent: 'claim_check', services: typicalVisit(), typical: true, locality: 'Dallas' },
  },
  {
    ...{
      group: 'May I bill',
      typed: 'ncci 97530 97140',
      gives: 'bundling edits; with one code, all its partners',
    },
    question: { intent: 'ncci_check', codes: ['97530', '97140'] },
  },
  {
    ...{ group: 'Limits', typed: 'most units of 97110 in a day', gives: 'unit limits, the KX threshold' },
    question: { intent: 'mue_check', codes: ['97110'] },
  },
  {
    ...{ group: 'Modifiers', typed: 'modifier KX', gives: 'when to use it' },
    question: { intent: 'modifier_help', entries: ['kx'] },
  },
  {
    ...{ group: 'Denials and letters', typed: 'denial CO-97 97530 97140', gives: 'what to do; add letter' },
    question: {
      ...{ intent: 'denial_help', carc: 'CO-97' },
      services: ['97530', '97140'].map((each) => ({ code: each, modifiers: [] })),
    },
  },
  {
    ...{ group: 'Rules', typed: 'can the PTA do the re-eval', gives: 'the rule and its source' },
    question: { intent: 'rule_question', cards: [{ id: 'pta-eval' }] },
  },
  {
    ...{ group: 'Payers', typed: '97110 20min 97140 20min Aetna', gives: 'CMS and AMA counts side by side' },
    question: {
      ...{ intent: 'claim_check', payer: 'Aetna' },
      services: [line('97110', 20), line('97140', 20)],
    },
  },
  { group: 'Daily digest', typed: 'digest', gives: 'a billing tip each morning' },
  {
    ...{ group: 'Toolkit', typed: 'toolkit 97110', gives: 'charts and checklists to print' },
    question: { intent: 'toolkit', services: [{ code: '97110', modifiers: [] }] },
  },
  {
    ...{ group: 'Settings', typed: 'settings', gives: 'your place, payer and rule' },
    question: { intent: 'settings' },
  },
];

export function explainHelp(): Reply {
  return {
    headline: 'Ask about therapy billing: codes and minutes in, units and dollars out',
    blocks: examples.map(({ group, typed, gives }): Block => ({
      kind: 'paragraph',
      line: [strong(`${group}:`), plain(' '), code(typed), plain(` · ${gives}`)],
    })),
    details: [],
    tip: [plain('Never type anything about a patient: codes, minutes, date and place are enough.')],
    ...{ sources: [], confidence: null, basis: null },
    followUps: examples.flatMap(({ typed, question }): FollowUp[] =>
      question === undefined ? [] : [{ label: typed, question: serialise(question) }],
    ),
  };
}
