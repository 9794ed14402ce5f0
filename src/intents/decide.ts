/**
 * Which intent a message is, by plain rules in order: what is exact first, then the first sure rule, then the first
 * likely one. Only what is exact is settled; the others are what the classifier falls back on (classify.ts).
 */
import { isBarePair, asksAboutPair } from './bundling/read.ts';
import { asksForReview, asksForTypicalVisit } from './claim-check/read.ts';
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
  readonly by: 'exact' | 'sure' | 'likely' | 'nothing';
}

/** A bare reason code asks what it means and what to do. */
const ofReasonAlone = ({ text }: Said): Intent | undefined =>
  /^(?:(?:co|pr|oa|pi|cr)[- ]?(?:\d{1,3}|[abp]\d{1,2})|carc \d{1,3})\??$/.test(text)
    ? 'denial_help'
    : undefined;

/** Without a code there is nothing else to be told of one: "typical visit in Dallas", not "typical visit note". */
const ofTypicalVisit = ({ text, mentions }: Said): Intent | undefined =>
  mentions.services.length === 0 &&
  text.length <= 80 &&
  asksForTypicalVisit(text) &&
  !/\b(?:notes?|document\w{0,20}|long|length|minutes?|denied|denials?)\b/.test(text)
    ? 'claim_check'
    : undefined;

export function decide(said: Said): Decided {
  const exact = ofCodesAlone(said) ?? ofReasonAlone(said) ?? ofTypicalVisit(said);
  if (exact !== undefined) return { intent: exact, by: 'exact' };
  let likely: Intent | undefined;
  for (const [intent, signs] of rules) {
    const sign = signs(said);
    if (sign === 'sure') return { intent, by: 'sure' };
    if (sign === 'likely') likely ??= intent;
  }
  return likely === undefined ? { intent: 'none', by: 'nothing' } : { intent: likely, by: 'likely' };
}
