/** The form of a denial report: what is on the remittance, how it ended, what helped, and nothing of a patient. */
import { reportForm, type ReportFields } from '../../intents/denial-report/report-form.ts';
import type { AdaptiveCard, CardElement, ChoiceInput, TextInput } from './adaptive-card.ts';
import { teamsShares } from './adaptive-card-limits.ts';
import { words } from './rich-text.ts';

type Field = 'codes' | 'carc' | 'otherPayer' | 'note';

/** What was wrong, said above its field; or above them all. */
export type ReportFaults = Readonly<Partial<Record<Field | 'payer' | 'all', string>>>;

export const reportCard = (fields: ReportFields = {}, faults: ReportFaults = {}): AdaptiveCard => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  fallbackText: reportForm.title,
  msteams: { width: 'Full' },
  body: [
    ...said(faults.all),
    ...typed('codes', fields.codes, faults, 'Type the code, such as 97530'),
    ...typed('carc', fields.carc, faults, 'Type group and number, such as CO-97'),
    ...said(faults.payer),
    payer(fields.payer),
    ...typed('otherPayer', fields.otherPayer, faults),
    ...words(`${reportForm.otherPayer.hint}.`, teamsShares.line, { size: 'Small', isSubtle: true }),
    outcome(fields.outcome),
    worked(fields.worked),
    ...typed('note', fields.note, faults),
    ...words(`${reportForm.note.hint}.`, teamsShares.line, { size: 'Small', isSubtle: true }),
  ],
  actions: [{ type: 'Action.Submit', title: reportForm.submit, data: { verb: 'report' } }],
});

const said = (fault: string | undefined): readonly CardElement[] =>
  fault === undefined ? [] : words(fault, teamsShares.line, { weight: 'Bolder' });

/** `errorMessage`: of a field that is needed, said by Teams itself where it is left empty. */
function typed(
  id: Field,
  value: string | undefined,
  faults: ReportFaults,
  errorMessage?: string,
): readonly CardElement[] {
  const { label, example, most } = reportForm[id];
  const input: TextInput = {
    ...{ type: 'Input.Text', id, label, placeholder: example, maxLength: most },
    ...(id === 'note' ? { isMultiline: true } : {}),
    ...(errorMessage === undefined ? {} : { isRequired: true, errorMessage }),
    ...(value === undefined || value === '' ? {} : { value }),
  };
  return [...said(faults[id]), input];
}

const choicesOf = (choices: readonly (readonly [string, string])[]): ChoiceInput['choices'] =>
  choices.map(([value, title]) => ({ title, value }));

/** Filtered: the list narrows as one types. */
const payer = (value = ''): ChoiceInput => ({
  ...{ type: 'Input.ChoiceSet', id: 'payer', label: reportForm.payer.label, style: 'filtered' },
  choices: choicesOf(reportForm.payer.choices),
  ...(value === '' ? {} : { value }),
});

const outcome = (value = 'denied'): ChoiceInput => ({
  ...{ type: 'Input.ChoiceSet', id: 'outcome', label: reportForm.outcome.label, style: 'compact' },
  ...{ choices: choicesOf(reportForm.outcome.choices), value },
});

const worked = (values: readonly string[] = []): ChoiceInput => ({
  ...{ type: 'Input.ChoiceSet', id: 'worked', label: reportForm.worked.label, isMultiSelect: true },
  choices: choicesOf(reportForm.worked.choices),
  ...(values.length === 0 ? {} : { value: values.join(',') }),
});
