/** A verified body as JSON: events come as JSON, everything else as a form, clicks as JSON inside the form. */

import { seenTooLong } from '../../../intents/language/longest-message.ts';

/** Undefined where it is neither. */
export function parseBody(
  body: string,
  contentType: string | undefined,
): Record<string, unknown> | undefined {
  const type = contentType?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return parseJson(body);
  const form = Object.fromEntries(new URLSearchParams(body));
  if (form['payload'] !== undefined) return parseJson(form['payload']);
  return form['text'] === undefined ? form : { ...form, text: seenTooLong(form['text']) };
}

function parseJson(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
