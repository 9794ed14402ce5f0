/** Everything a message can ask. Exactly one for each message. */
const intents = [
  ...(['claim_check', 'unit_count', 'fee_estimate', 'ncci_check', 'mue_check', 'code_info'] as const),
  ...(['modifier_help', 'billing_tips', 'denial_help', 'denial_report', 'denial_stats'] as const),
  ...(['digest_subscribe', 'digest_unsubscribe', 'settings', 'toolkit'] as const),
  ...(['rule_question', 'compare', 'payer_help', 'help', 'none'] as const),
] as const;

export type Intent = (typeof intents)[number];

export const isIntent = (text: string): text is Intent => (intents as readonly string[]).includes(text);

const labels: Readonly<Record<Exclude<Intent, 'none'>, string>> = {
  ...{ claim_check: 'Check the day', unit_count: 'Count the units', fee_estimate: 'What it pays' },
  ...{ ncci_check: 'Bundling', mue_check: 'Most units a day', code_info: 'About the code' },
  ...{ modifier_help: 'Modifiers', billing_tips: 'Billing tips', denial_help: 'Help with a denial' },
  ...{
    denial_report: 'Report a denial',
    denial_stats: 'Denial statistics',
    digest_subscribe: 'Start the digest',
  },
  ...{ digest_unsubscribe: 'Stop the digest', settings: 'Settings', toolkit: 'Toolkit', help: 'Help' },
  ...{ rule_question: 'A billing rule', compare: 'Compare', payer_help: "A payer's own rules" },
};

/** The words of its button. */
export const labelOf = (intent: Exclude<Intent, 'none'>): string => labels[intent];
