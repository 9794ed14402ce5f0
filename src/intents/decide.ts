/** Which intent a message is, by plain rules in order; the first sure one wins, then the first likely one. */
import { isBarePair, asksAboutPair } from './bundling/read.ts';
import { asksForReview } from './claim-check/read.ts';
import { asksAboutCode, isBareCode } from './code/read.ts';
import { asksAboutDenial } from './denial-help/read.ts';
import { reportsDenial } from './denial-report/read.ts';
import { asksForStats } from './denial-stats/read.ts';
import { startsDigest, stopsDigest } from './digest/read.ts';
import { asksForFee, isCodeAtPlace } from './fee/read.ts';
import { fightsBack } from './fights-back.ts';
import { asksForHelp } from './help/read.ts';
import type { Intent } from './intent.ts';
import { asksAboutModifier } from './modifier/read.ts';
import { chats } from './none/read.ts';
import { asksForSettings } from './settings/read.ts';
import type { Said, Signs } from './signs.ts';
import { asksForTips } from './tips/read.ts';
import { asksForToolkit } from './toolkit/read.ts';
import { ofCodesAlone } from './of-codes-alone.ts';
import { asksForLimit } from './unit-limit/read.ts';
import { asksForUnits } from './units/read.ts';

/** Order matters: what is more particular comes first. */
const rules: readonly (readonly [Intent, Signs])[] = [
  ['none', chats],
  ['help', asksForHelp],
  ['digest_unsubscribe', stopsDigest],
  ['digest_subscribe', startsDigest],
  ['toolkit', asksForToolkit],
  ['denial_report', reportsDenial],
  ['denial_stats', asksForStats],
  ['settings', asksForSettings],
  ['mue_check', asksForLimit],
  ['unit_count', asksForUnits],
  ['modifier_help', asksAboutModifier],
  ['billing_tips', asksForTips],
  ['denial_help', asksAboutDenial],
  ['denial_help', fightsBack],
  ['ncci_check', asksAboutPair],
  ['fee_estimate', asksForFee],
  ['code_info', asksAboutCode],
  ['fee_estimate', isCodeAtPlace],
  ['claim_check', asksForReview],
  ['ncci_check', isBarePair],
  ['code_info', isBareCode],
];

export interface Decided {
  readonly intent: Intent;
  readonly by: 'sure' | 'likely' | 'nothing';
}

export function decide(said: Said): Decided {
  const plain = ofCodesAlone(said);
  if (plain !== undefined) return { intent: plain, by: 'sure' };
  let likely: Intent | undefined;
  for (const [intent, signs] of rules) {
    const sign = signs(said);
    if (sign === 'sure') return { intent, by: 'sure' };
    if (sign === 'likely') likely ??= intent;
  }
  return likely === undefined ? { intent: 'none', by: 'nothing' } : { intent: likely, by: 'likely' };
}
