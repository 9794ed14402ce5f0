/** Intents that are about codes: a guess at one of them without a code in the message is dropped. */
import type { Intent } from '../intent.ts';

export const needsCodes: ReadonlySet<Intent> = new Set(['claim_check', 'fee_estimate', 'code_info']);
