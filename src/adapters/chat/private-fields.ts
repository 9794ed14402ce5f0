/** Whatever is typed into a form passes the same screen as a message; what is said names the kind, never the value. */
import type { PhiKind } from '../../intents/privacy/phi-kind.ts';
import { screenField, screenPayer } from '../../intents/privacy/screen-field.ts';
import { looksPrivate } from './words.ts';

export interface PrivateFields {
  /** Of what was seen; empty where nothing was. */
  readonly kinds: readonly PhiKind[];
  /** What is said beside each field it was seen in. */
  readonly faults: Readonly<Record<string, string>>;
}

type Typed = Readonly<Record<string, string | readonly string[] | undefined>>;

/** `typed`: by field; choices of ours hold nothing typed. */
export function privateFields(typed: Typed): PrivateFields {
  const seen = Object.entries(typed).flatMap(([field, text]) => {
    const kinds =
      typeof text === 'string' ? (payerFields.has(field) ? screenPayer : screenField)(text.trim()) : [];
    return kinds.length === 0 ? [] : [{ field, kinds }];
  });
  return {
    kinds: [...new Set(seen.flatMap(({ kinds }) => kinds))],
    faults: Object.fromEntries(seen.map(({ field }) => [field, looksPrivate])),
  };
}

const payerFields: ReadonlySet<string> = new Set(['payer', 'otherPayer']);
