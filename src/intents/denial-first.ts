/** A reason code was told: whatever the message sounds like, it is about that denial. */
import type { Intent } from './intent.ts';
import type { MessageRead } from './read-message.ts';

const givesWay: ReadonlySet<Intent> = new Set([
  ...(['rule_question', 'payer_help', 'compare', 'billing_tips', 'code_info', 'modifier_help'] as const),
]);

export const denialFirst = (
  { mentions }: MessageRead,
  intent: Exclude<Intent, 'none'>,
): Exclude<Intent, 'none'> => (mentions.carc !== undefined && givesWay.has(intent) ? 'denial_help' : intent);
