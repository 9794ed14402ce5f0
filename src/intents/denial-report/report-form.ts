/** A denial as a form asks for it: its fields, and each read as it would be in a message, or told where it cannot be. */
import { denialOutcomes, remedies, type DenialOutcome, type Remedy } from '../../core/team/denial-report.ts';
import type { ServiceDate } from '../../core/claim/service-date.ts';
import { payerNames } from '../language/known-payers.ts';
import { readText } from '../language/reading/reading.ts';
import { readMentions } from '../language/read-mentions.ts';
import { outcomeWords, remedyWords } from './explain.ts';
import type { DenialReportQuestion } from './question.ts';

/** `most`: characters. */
export const reportForm = {
  title: 'Report a denial',
  submit: 'Report',
  codes: {
    ...{ label: 'Code that was denied', example: '97530 59 97140', most: 200 },
    hint: 'Codes billed beside it may follow, modifiers after their code',
  },
  carc: { label: 'Denial code on the remittance', example: 'CO-97', most: 20 },
  payer: { label: 'Payer', choices: payerNames.map((each) => [each, each] as const) },
  otherPayer: {
    ...{ label: 'Another payer', example: 'Acme Health Plan', most: 60 },
    hint: 'Only one that is not on the list; you are asked before it is kept',
  },
  outcome: {
    label: 'How it ended',
    choices: denialOutcomes.map((each) => [each, outcomeWords[each]] as const),
  },
  worked: { label: 'What helped', choices: remedies.map((each) => [each, remedyWords[each]] as const) },
  note: {
    ...{ label: 'Note for your own team', example: 'What you would do next time', most: 500 },
    hint: 'Nothing about a patient; it is never shared',
  },
} as const;

/** As filled in; a field left empty is empty or absent. */
export interface ReportFields {
  readonly codes?: string | undefined;
  readonly carc?: string | undefined;
  /** Of the list. */
  readonly payer?: string | undefined;
  readonly otherPayer?: string | undefined;
  readonly outcome?: string | undefined;
  readonly worked?: readonly string[] | undefined;
  readonly note?: string | undefined;
}

export type ReportRead =
  | { readonly kind: 'question'; readonly question: DenialReportQuestion }
  | { readonly kind: 'fault'; readonly field: 'codes' | 'carc' | 'payer'; readonly problem: string };

/** The fields have passed the privacy screen. What nobody knows, such as a code of no table, the answer refuses. */
export function readReport(fields: ReportFields, today: ServiceDate): ReportRead {
  const { codes = '', carc = '', outcome, worked = [], note = '' } = fields;
  const payer = [fields.otherPayer, fields.payer]
    .map((each) => each?.trim() ?? '')
    .find((each) => each !== '');
  const read = readMentions(readText(`${codes} ${carc}`), today);
  if (read.services.length === 0) return fault('codes', 'Type the code, such as 97530.');
  if (read.carc === undefined)
    return fault('carc', 'Type group and number as on the remittance, such as CO-97.');
  if (payer === undefined) return fault('payer', 'Choose the payer, or type another one below.');
  const ended = denialOutcomes.find((each): each is DenialOutcome => each === outcome);
  const question: DenialReportQuestion = {
    intent: 'denial_report',
    services: read.services.map(({ code, modifiers }) => ({ code, modifiers: [...modifiers] })),
    ...{ carc: read.carc, payer },
    ...(read.rarc === undefined ? {} : { rarc: read.rarc }),
    ...(ended === undefined ? {} : { outcome: ended }),
    worked: remedies.filter((each: Remedy) => worked.includes(each)),
    ...(note.trim() === '' ? {} : { note }),
  };
  return { kind: 'question', question };
}

const fault = (field: Extract<ReportRead, { kind: 'fault' }>['field'], problem: string): ReportRead => ({
  ...{ kind: 'fault', field, problem },
});
