/** A precise question to the answer of its intent. */
import type { Answer } from '../answer.ts';
import { bare } from './ask-back.ts';
import type { Circumstances } from './asked.ts';
import type { Question } from '../question.ts';
import { answerClaimCheck } from '../claim-check/answer.ts';
import { answerCode } from '../code/answer.ts';
import { answerCompare } from '../compare/answer.ts';
import { answerDeadlines } from '../deadline/answer.ts';
import { answerDenial } from '../denial-help/answer.ts';
import { answerDenialReport } from '../denial-report/answer.ts';
import { answerDigest } from '../digest/answer.ts';
import { answerFee } from '../fee/answer.ts';
import { answerModifier } from '../modifier/answer.ts';
import { answerPairs } from '../bundling/answer.ts';
import { answerPayer } from '../payer-help/answer.ts';
import { answerRule } from '../rule-question/answer.ts';
import { answerSettings } from '../settings/answer.ts';
import { answerStats } from '../denial-stats/answer.ts';
import { answerTips } from '../tips/answer.ts';
import { answerToolkit } from '../toolkit/answer.ts';
import { answerUnitCount } from '../units/answer.ts';
import { answerUnitLimit } from '../unit-limit/answer.ts';
import { explainHelp } from '../help/explain.ts';

export function answerByIntent(question: Question, asked: Circumstances): Answer {
  const date = asked.defaults.date ?? asked.today;
  switch (question.intent) {
    case 'claim_check':
      return answerClaimCheck(question, asked);
    case 'unit_count':
      return answerUnitCount(question, asked);
    case 'fee_estimate':
      return answerFee(question, asked);
    case 'code_info':
      return answerCode(question, asked);
    case 'ncci_check':
      return answerPairs(question, asked);
    case 'mue_check':
      return answerUnitLimit(question, asked);
    case 'help':
      return bare('answer', 'help', date, explainHelp());
    case 'settings':
      return answerSettings(question, asked);
    case 'denial_report':
      return answerDenialReport(question, asked);
    case 'denial_stats':
      return answerStats(question, asked);
    case 'digest_subscribe':
    case 'digest_unsubscribe':
      return answerDigest(question, asked);
    case 'modifier_help':
      return answerModifier(question, asked);
    case 'billing_tips':
      return answerTips(question, asked);
    case 'denial_help':
      return question.deadlines === undefined
        ? answerDenial(question, asked)
        : answerDeadlines(question, asked);
    case 'toolkit':
      return answerToolkit(question, asked);
    case 'rule_question':
      return answerRule(question, asked);
    case 'compare':
      return answerCompare(question, asked);
    case 'payer_help':
      return answerPayer(question, asked);
    default:
      return question satisfies never;
  }
}
