/** Whatever is typed into a form passes the same screen as a message; the error names the kind, never the value. */
import { screenField, screenPayer } from '../../../intents/privacy/screen-field.ts';

/** Errors by field; empty where nothing private was seen. */
export function refusePrivate(typed: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const seen = Object.entries(typed).filter(
    ([field, text]) => (payerFields.has(field) ? screenPayer : screenField)(text).length > 0,
  );
  return Object.fromEntries(seen.map(([field]) => [field, line]));
}

const payerFields: ReadonlySet<string> = new Set(['payer', 'otherPayer']);

const line = 'That looks like patient information. It was not read or kept: leave it out.';
