/** Options that carry what somebody typed pass the same screen as a message does. */
import { phiKinds, type PhiKind } from '../intents/privacy/phi-kind.ts';
import { screenField } from '../intents/privacy/screen-field.ts';

/** The kinds seen in any of them. */
export function privateIn(...typed: readonly (string | undefined)[]): readonly PhiKind[] {
  const seen = new Set(typed.flatMap((text) => (text === undefined ? [] : screenField(text))));
  return phiKinds.filter((kind) => seen.has(kind));
}
