/** Options that carry what somebody typed pass the same screen as a message does. */
import { phiKinds, type PhiKind } from '../intents/privacy/phi-kind.ts';
import { screenField, screenPayer } from '../intents/privacy/screen-field.ts';

/** The kinds seen in either. */
export function privateIn(locality: string | undefined, payer?: string): readonly PhiKind[] {
  const seen = [
    ...(locality === undefined ? [] : screenField(locality)),
    ...(payer === undefined ? [] : screenPayer(payer)),
  ];
  return phiKinds.filter((kind) => seen.includes(kind));
}
