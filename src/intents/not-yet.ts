/** Questions understood but not answered in this version: one honest line, and what to ask instead. */
import type { Intent } from './intent.ts';

export type NotYet = Extract<
  Intent,
  | ('modifier_help' | 'billing_tips' | 'denial_help' | 'denial_report' | 'denial_stats')
  | ('digest_subscribe' | 'digest_unsubscribe' | 'toolkit')
>;

const lines: Readonly<Record<NotYet, string>> = {
  modifier_help:
    'Modifier questions are not part of this version yet. Ask about the pair or the day: ncci 97530 97140, or 97110-GP 38min.',
  billing_tips:
    'Billing tips are not part of this version yet. Send the day, such as 97110 38min 97140 15min, and I check it.',
  denial_help:
    'Help with denials is not part of this version yet. For a bundling denial ask ncci 97530 97140; for units ask mue 97110.',
  denial_report:
    'Reporting denials is not part of this version yet; nothing was stored. I can check a day before it goes out: 97110 38min.',
  denial_stats:
    'Denial statistics are not part of this version yet. I can check a day before it goes out: 97110 38min 97140 15min.',
  digest_subscribe:
    'The daily digest is not part of this version yet; nothing was set. Ask me about codes: 97110 38min.',
  digest_unsubscribe:
    'The daily digest is not part of this version yet, so none will come. Ask me about codes: 97110 38min.',
  toolkit: 'The toolkit is not part of this version yet. Ask about a day: 97110 38min 97140 15min.',
};

export const notYet = (intent: NotYet): string => lines[intent];

export const why =
  'Nothing was asked here within a day. Ask, and open the working there: every answer carries it.';

/** Not a question for us, said once and kindly. */
export const offTopic = 'I only answer therapy billing questions: try 97110 38min, or help.';
