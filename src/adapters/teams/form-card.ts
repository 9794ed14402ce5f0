/** A form as a card: in a dialog, or in the card whose answer it changes. */
import type { FormDocument, FormFaults, FormField, FormValues } from '../chat/form.ts';
import type { AdaptiveCard, CardElement } from './adaptive-card.ts';
import { teamsShares } from './adaptive-card-limits.ts';
import { words } from './rich-text.ts';

export interface FilledForm {
  readonly values?: FormValues;
  /** Each stands above its field. */
  readonly faults?: FormFaults;
  /** Stands above them all. */
  readonly note?: string;
}

export type FormVerb = 'form' | 'report' | 'payer';

const small = { size: 'Small', isSubtle: true } as const;

export function formCard(
  { title, submit, fields, closing = '' }: FormDocument,
  verb: FormVerb,
  { values = {}, faults = {}, note }: FilledForm = {},
): AdaptiveCard {
  const [filled, wrong] = [new Map(Object.entries(values)), new Map(Object.entries(faults))];
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: title,
    msteams: { width: 'Full' },
    body: [
      ...said(note),
      ...fields.flatMap((field) => [
        ...said(wrong.get(field.id)),
        inputOf(field, filled.get(field.id)),
        ...(field.hint === undefined ? [] : words(`${field.hint}.`, teamsShares.line, small)),
      ]),
      ...words(closing, teamsShares.line, small),
    ],
    actions: [{ type: 'Action.Submit', title: submit, data: { verb } }],
  };
}

const said = (fault: string | undefined): readonly CardElement[] =>
  fault === undefined ? [] : words(fault, teamsShares.line, { weight: 'Bolder' });

/** More choices than these narrow as one types. */
const fewChoices = 8;

/** Several choices stand with a comma between. */
export function inputOf(field: FormField, filled: FormValues[string] = field.initial): CardElement {
  const { id, label, kind, missing } = field;
  const value = typeof filled === 'string' ? filled : (filled ?? []).join(',');
  const given = value === '' ? {} : { value };
  if (kind === 'date') return { type: 'Input.Date', id, label, ...given };
  const needed = missing === undefined ? {} : { isRequired: true as const, errorMessage: missing };
  if (kind === 'text' || kind === 'lines') {
    const { example = '', most = teamsShares.place } = field;
    const lines = kind === 'lines' ? { isMultiline: true as const } : {};
    return {
      type: 'Input.Text',
      id,
      label,
      placeholder: example,
      maxLength: most,
      ...lines,
      ...needed,
      ...given,
    };
  }
  const choices = (field.choices ?? []).map(([each, title]) => ({ title, value: each }));
  const look =
    kind === 'some'
      ? { isMultiSelect: true as const }
      : { style: choices.length > fewChoices ? ('filtered' as const) : ('compact' as const) };
  return { type: 'Input.ChoiceSet', id, label, choices, ...look, ...given };
}
