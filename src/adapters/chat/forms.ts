/** The forms of every chat. */
import { feedbackReasons, feedbackWords } from '../../core/team/feedback.ts';
import { changeForm } from '../../intents/change.ts';
import { reportForm } from '../../intents/denial-report/report-form.ts';
import type { FormField as FieldOfPayer } from '../../intents/form.ts';
import { payerForm } from '../../intents/payer-help/payer-form.ts';
import type { FormDocument, FormField } from './form.ts';

const place = { label: 'Place', example: '75201', most: 80 } as const;

export const dayForm: FormDocument = {
  title: 'Check billing',
  submit: 'Check billing',
  fields: [
    {
      ...{ id: 'codes', kind: 'lines', label: 'Codes and minutes', example: '97110 38min 97140 15min' },
      ...{ hint: 'As you would type them; units as x2, modifiers after the code', most: 1500 },
      missing: 'Type codes and minutes, such as 97110 38min',
    },
    { id: 'date', kind: 'date', label: 'Date of service', hint: 'Today where it is left empty' },
    {
      ...{ id: 'place', kind: 'text', ...place },
      hint: 'A ZIP, a city with its state, or a locality such as 04412-11; your setting where it is left empty',
    },
    {
      ...{ id: 'payer', kind: 'text', label: 'Payer', example: 'Medicare', most: 60 },
      hint: 'Medicare where it is left empty and you have no setting',
    },
  ],
  closing: 'Nothing about a patient: codes, minutes, date, place and payer are enough.',
};

const { codes, carc, payer, otherPayer, outcome, worked, note } = reportForm;

export const denialForm: FormDocument = {
  title: reportForm.title,
  submit: reportForm.submit,
  fields: [
    { id: 'codes', kind: 'text', ...codes, missing: 'Type the code, such as 97530' },
    { id: 'carc', kind: 'text', ...carc, missing: 'Type group and number, such as CO-97' },
    { id: 'payer', kind: 'choice', ...payer },
    { id: 'otherPayer', kind: 'text', ...otherPayer },
    { id: 'outcome', kind: 'choice', ...outcome, missing: 'Choose how it ended', initial: 'denied' },
    { id: 'worked', kind: 'some', ...worked },
    { id: 'note', kind: 'lines', ...note },
  ],
};

export const placeForm: FormDocument = {
  title: changeForm.title,
  submit: changeForm.submit,
  fields: [
    { id: 'place', kind: 'text', ...changeForm.place },
    { id: 'payer', kind: 'choice', ...changeForm.payer, example: 'Medicare', most: 60 },
  ],
};

export const reasonForm: FormDocument = {
  title: 'What was wrong?',
  submit: 'Send',
  fields: [
    {
      ...{ id: 'reason', kind: 'one', label: 'What was wrong with it?', missing: 'Choose one' },
      hint: 'Kept without your name or any words',
      choices: feedbackReasons.map((each) => [each, feedbackWords[each]] as const),
    },
  ],
};

const kindOf = ({ choices, date, lines }: FieldOfPayer): FormField['kind'] =>
  date === true ? 'date' : choices !== undefined ? 'choice' : lines === true ? 'lines' : 'text';

/** `payer`: the name it opens with, where one is known. */
export const payerDocument = (payer?: string): FormDocument => ({
  title: payerForm.title,
  submit: payerForm.submit,
  fields: payerForm.fields.map(({ date: _, lines: __, ...field }, i) => ({
    ...field,
    kind: kindOf(payerForm.fields[i] ?? field),
    ...(field.id === 'payer' && payer !== undefined && { initial: payer }),
  })),
});
