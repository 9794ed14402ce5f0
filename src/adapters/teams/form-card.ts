/** The form of "Check billing in this message": what a day's billing is reviewed from, and nothing of a patient. */
import type { AdaptiveCard, CardElement } from './adaptive-card.ts';
import { teamsShares } from './adaptive-card-limits.ts';
import { words } from './rich-text.ts';

/** As typed, or read from the message the form was opened at. */
export interface FormFields {
  readonly lines: string;
  readonly date: string;
  readonly place: string;
  readonly payer: string;
}

export const emptyFields: FormFields = { lines: '', date: '', place: '', payer: '' };
export const formLimits = { lines: 500, date: 10, place: teamsShares.place, payer: 60 } as const;

/** `note` stands first: what was wrong, or why the form is empty. */
export const formCard = (fields: FormFields, note?: string): AdaptiveCard => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  fallbackText: 'Codes and minutes, date, place and payer',
  msteams: { width: 'Full' },
  body: [
    ...(note === undefined ? [] : words(note, teamsShares.line, { weight: 'Bolder' })),
    ...inputs(fields),
    ...words('Nothing about a patient: codes, minutes, date, place and payer are enough.', teamsShares.line, {
      ...{ size: 'Small', isSubtle: true },
    }),
  ],
  actions: [{ type: 'Action.Submit', title: 'Check billing', data: { verb: 'form' } }],
});

const inputs = ({ lines, date, place, payer }: FormFields): CardElement[] => [
  {
    ...{
      type: 'Input.Text',
      id: 'lines',
      label: 'Codes and minutes',
      placeholder: '97110 38min 97140 15min',
    },
    ...{ maxLength: formLimits.lines, isMultiline: true, isRequired: true },
    errorMessage: 'Type codes and minutes, such as 97110 38min',
    ...valueOf(lines),
  },
  { type: 'Input.Date', id: 'date', label: 'Date of service (today where empty)', ...valueOf(date) },
  {
    ...{ type: 'Input.Text', id: 'place', label: 'Clinic ZIP, city and state, or locality' },
    ...{ placeholder: 'Dallas TX', maxLength: formLimits.place },
    ...valueOf(place),
  },
  {
    ...{ type: 'Input.Text', id: 'payer', label: 'Payer', placeholder: 'Medicare' },
    ...{ maxLength: formLimits.payer },
    ...valueOf(payer),
  },
];

const valueOf = (value: string): { readonly value?: string } => (value === '' ? {} : { value });
