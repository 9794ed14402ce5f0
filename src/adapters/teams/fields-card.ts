/** A form as a card of a dialog: its fields in order, what was wrong said above each. */
import type { FormField } from '../../intents/form.ts';
import type { AdaptiveCard, CardElement } from './adaptive-card.ts';
import { teamsShares } from './adaptive-card-limits.ts';
import { words } from './rich-text.ts';

export interface FieldsForm {
  readonly title: string;
  readonly submit: string;
  readonly fields: readonly FormField[];
}

/** `faults`: by field, or of them all. */
export const fieldsCard = (
  form: FieldsForm,
  verb: string,
  filled: ReadonlyMap<string, string>,
  faults: ReadonlyMap<string, string> = new Map(),
): AdaptiveCard => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  fallbackText: form.title,
  msteams: { width: 'Full' },
  body: [
    ...said(faults.get('all')),
    ...form.fields.flatMap((field) => [
      ...said(faults.get(field.id)),
      ...drawField(field, filled.get(field.id)),
    ]),
  ],
  actions: [{ type: 'Action.Submit', title: form.submit, data: { verb } }],
});

const said = (fault: string | undefined): readonly CardElement[] =>
  fault === undefined ? [] : words(fault, teamsShares.line, { weight: 'Bolder' });

function drawField(field: FormField, known = ''): readonly CardElement[] {
  const { id, label, example = '', hint, most = 100, choices, optional = false, date = false } = field;
  const value = known === '' ? {} : { value: known };
  // Said by Teams itself where it is left empty.
  const required = optional ? {} : { isRequired: true as const, errorMessage: label };
  const under =
    hint === undefined ? [] : words(`${hint}.`, teamsShares.line, { size: 'Small', isSubtle: true });
  if (date) return [{ type: 'Input.Date', id, label, ...value }, ...under];
  if (choices !== undefined)
    return [
      {
        ...{ type: 'Input.ChoiceSet', id, label, style: 'compact' },
        choices: choices.map(([each, title]) => ({ title, value: each })),
        ...(optional || known !== '' ? value : { value: choices[0]?.[0] ?? '' }),
      },
      ...under,
    ];
  return [
    {
      ...{ type: 'Input.Text', id, label, ...required, ...value },
      placeholder: example,
      maxLength: most,
    },
    ...under,
  ];
}
