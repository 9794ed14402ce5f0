/** Tips for the codes, the topic or everybody, with what each mistake costs at the asker's place and date. */
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import { evaluateImpact } from '../../core/playbook/evaluate-impact.ts';
import { tipsAbout, tipsForCode, type TipInForce } from '../../core/playbook/tips-for.ts';
import { fingerprintOf } from '../../core/sources/fingerprint.ts';
import type { RulesInForce } from '../../core/ports.ts';
import { list } from '../../core/words/english.ts';
import type { Answer } from '../answer.ts';
import { invalid } from '../answering/ask-back.ts';
import { askWhichPlace } from '../answering/ask-which-place.ts';
import type { Circumstances } from '../answering/asked.ts';
import { claimDayOf } from '../answering/claim-day-of.ts';
import { serialise } from '../question.ts';
import { impactInWords } from '../reply-parts/impact-words.ts';
import { explainTips, type ToldTip } from './explain.ts';
import type { TipsQuestion } from './question.ts';

export function answerTips(question: TipsQuestion, asked: Circumstances): Answer {
  const { services = [], payer, locality } = question;
  const codes = [...new Set(services.map(({ code }) => code))].slice(0, 3) as HcpcsCode[];
  const lines = codes.map((code) => ({ code, units: 1, modifiers: [] }));
  const when = asked.defaults.date ?? asked.today;
  const read = claimDayOf({ services: lines, date: question.date, payer, locality }, asked);
  if (read.kind === 'which-place') return askWhichPlace(question, read, when);
  if (read.kind === 'no-such-place') {
    return invalid(
      'I do not know that place; give a ZIP or a locality such as 04412-11',
      when,
      'tips 97110 75201',
    );
  }
  const { day, inForce } = read;
  const unknown = codes.filter((code) => !inForce.everHeld(code));
  if (unknown.length > 0) {
    const verb = unknown.length === 1 ? 'is' : 'are';
    return invalid(
      `${list(unknown)} ${verb} in none of the tables loaded here; check the code`,
      when,
      'tips 97110',
    );
  }
  const { tips, assumption } = asked.playbook.tips;
  const own = tipsOf(codes, tips, inForce);
  const found =
    own.length > 0 ? own : tipsAbout(tips, codes.length > 0 ? [] : (question.topics ?? []), inForce);
  const base = { inForce, place: day.place, qualifyingParticipant: day.qualifyingParticipant, assumption };
  const told = found.map(({ tip, basis }): ToldTip => {
    const code = codes.find((each) => tip.codes.includes(each)) ?? codes[0];
    const impacts = tip.impacts.flatMap((impact) => evaluateImpact(impact, tip.rule, code, base) ?? []);
    return {
      tip,
      basis,
      costs: tip.impacts.some(({ kind }) => kind !== 'ladder'),
      impacts: impacts.map(impactInWords),
    };
  });
  const about = {
    payer: day.payer,
    date: inForce.date,
    dated: !day.assumed.includes('dateOfService'),
    inForce,
  };
  return {
    ...{ kind: 'answer', intent: 'billing_tips', date: inForce.date, day: null, choices: [] },
    answerId: fingerprintOf(['tips', question, day.place, day.payer, inForce.date, told]),
    question: serialise(question),
    reply: explainTips(
      told,
      { codes, topics: question.topics ?? [], own: own.length > 0, place: day.place },
      about,
    ),
  };
}

/** Of several codes, what speaks of two of them comes first. */
function tipsOf(codes: readonly HcpcsCode[], tips: Parameters<typeof tipsForCode>[0], inForce: RulesInForce) {
  const found = new Map<string, TipInForce>();
  for (const each of codes.flatMap((code) => tipsForCode(tips, code, inForce))) found.set(each.tip.id, each);
  const shared = ({ tip }: TipInForce): number =>
    Number(codes.filter((code) => tip.codes.includes(code)).length > 1);
  return [...found.values()].sort((a, b) => shared(b) - shared(a));
}
