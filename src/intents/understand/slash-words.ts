/** The optional first word of a command, "/cpt fee 97140", and the nearest one to a typo. */
import { mapOf } from '../../core/map-of.ts';
import type { Intent } from '../intent.ts';
import { distance } from '../language/spelling.ts';

const words = mapOf<Intent>({
  ...{
    check: 'claim_check',
    claim: 'claim_check',
    day: 'claim_check',
    units: 'unit_count',
    unit: 'unit_count',
  },
  ...{
    fee: 'fee_estimate',
    fees: 'fee_estimate',
    rate: 'fee_estimate',
    price: 'fee_estimate',
    paid: 'fee_estimate',
  },
  ...{ ncci: 'ncci_check', pair: 'ncci_check', edit: 'ncci_check', bundle: 'ncci_check', ptp: 'ncci_check' },
  ...{ mue: 'mue_check', limit: 'mue_check', max: 'mue_check', code: 'code_info', info: 'code_info' },
  ...{
    tips: 'billing_tips',
    tip: 'billing_tips',
    denial: 'denial_help',
    denials: 'denial_help',
    carc: 'denial_help',
    deadline: 'denial_help',
    deadlines: 'denial_help',
    letter: 'denial_help',
    letters: 'denial_help',
  },
  ...{ appeal: 'denial_help', report: 'denial_report', log: 'denial_report' },
  ...{ stats: 'denial_stats', withdraw: 'denial_stats' },
  ...{ modifier: 'modifier_help', modifiers: 'modifier_help', mod: 'modifier_help' },
  ...{ subscribe: 'digest_subscribe', digest: 'digest_subscribe', unsubscribe: 'digest_unsubscribe' },
  ...{ payer: 'payer_help', payers: 'payer_help' },
  ...{ settings: 'settings', setting: 'settings', toolkit: 'toolkit', help: 'help', why: 'help' },
});

const subcommands: readonly string[] = [
  ...[
    'fee',
    'ncci',
    'mue',
    'tips',
    'denial',
    'why',
    'settings',
    'help',
    'units',
    'code',
    'modifier',
    'digest',
    'deadline',
    'letter',
    'payer',
  ],
  'toolkit',
];

export const subcommandOf = (word: string): Intent | undefined => words.get(word.toLowerCase());

/** The command a typo is nearest to: at most two letters off, and fewer than half of the word. */
export function nearestCommand(word: string): string | undefined {
  const typed = word.toLowerCase();
  const most = typed.length < 5 ? 1 : 2;
  if (typed.length < 2 || typed.length > 14) return undefined;
  const near = subcommands
    .map((name) => ({ name, off: distance(typed, name) }))
    .sort((a, b) => a.off - b.off)[0];
  return near !== undefined && near.off <= most && near.off > 0 ? near.name : undefined;
}
