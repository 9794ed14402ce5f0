/** What a denial means and what to do about it: one card, the few things it can mean, or an honest line. */
import type { Payer } from '../../core/claim/payer.ts';
import type { ServiceDate } from '../../core/claim/service-date.ts';
import type { Block } from '../../core/reply/reply.ts';
import { withEditsOf } from '../../core/edits/edits-at.ts';
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import { findSituations } from '../../core/playbook/find-situations.ts';
import type { Situation } from '../../core/playbook/playbook.ts';
import { sentence, type FollowUp, type Reply } from '../../core/reply/reply.ts';
import { codesTold } from '../../core/playbook/reason-codes.ts';
import { fingerprintOf } from '../../core/sources/fingerprint.ts';
import { list } from '../../core/words/english.ts';
import type { Answer } from '../answer.ts';
import { bare, invalid } from '../answering/ask-back.ts';
import { askWhichPlace } from '../answering/ask-which-place.ts';
import type { Circumstances } from '../answering/asked.ts';
import { claimDayOf } from '../answering/claim-day-of.ts';
import { serialise } from '../question.ts';
import { answerLetter } from './answer-letter.ts';
import { byWhen } from './by-when.ts';
import { goesOut, situationCard } from './card.ts';
import { codeCard } from './code-card.ts';
import { letterFile } from './letter-file.ts';
import { liveFacts } from './live-facts.ts';
import { notPaidReply } from './not-paid-reply.ts';
import type { DenialQuestion } from './question.ts';
import { whichCode, whichOne } from './which-situation.ts';

const example = 'denial CO-97 97530 aetna';

export function answerDenial(question: DenialQuestion, asked: Circumstances): Answer {
  const { services = [], carc, rarc, payer, locality } = question;
  const codes = [...new Set(services.map(({ code }) => code))].slice(0, 6) as HcpcsCode[];
  const when = asked.defaults.date ?? asked.today;
  const lines = codes.map((code) => ({ code, units: 1, modifiers: [] }));
  const read = claimDayOf({ services: lines, date: question.date, payer, locality }, asked);
  if (read.kind === 'which-place') return askWhichPlace(question, read, when);
  if (read.kind === 'no-such-place')
    return invalid('I do not know that place; give a ZIP or a locality such as 04412-11', when, example);
  const { day } = read;
  const inForce = withEditsOf(question.facts ?? {}, codes, read.inForce);
  const unknown = codes.filter((code) => !inForce.everHeld(code));
  if (unknown.length > 0) {
    const verb = unknown.length === 1 ? 'is' : 'are';
    return invalid(
      `${list(unknown)} ${verb} in none of the tables loaded here; check the code`,
      when,
      example,
    );
  }
  const { situations, letters, meaningsAt } = asked.playbook.denials;
  const said = (kind: Answer['kind'], reply: Reply, choices: readonly FollowUp[] = []): Answer => ({
    ...{ kind, intent: 'denial_help', date: inForce.date, day: null, choices, reply },
    answerId: fingerprintOf(['denial', question, day.place, day.payer, inForce.date, reply.blocks]),
    question: serialise(question),
  });
  const named = namedAs(question);
  const told = codesTold(
    question.groupless === true ? carc?.replace(/^[A-Z]{2}/, '') : carc,
    rarc,
    asked.playbook.denials,
  );
  const chosen = situations.filter(({ id }) => id === question.situation);
  const found = findSituations(situations, { carc, rarc, services }, inForce);
  const pick = (each: Situation): FollowUp => ({
    label: each.name,
    question: serialise({ ...question, situation: each.id }),
  });
  const showLetter = (each: Situation): FollowUp => ({
    label: 'Show the letter',
    question: serialise({ ...question, situation: each.id, letter: true }),
  });
  const remarked =
    told.remark !== undefined && !found.situations.some(({ rarcs }) => rarcs.includes(rarc ?? ''));
  const fitting = chosen.length > 0 ? chosen : remarked ? [] : found.situations;
  const dateTold = question.date as ServiceDate | undefined;
  const written = question.letter && answerLetter(question, fitting, asked.playbook.denials);
  if (written) {
    const { reply, choices, files = [] } = written;
    return { ...said(choices.length === 0 ? 'answer' : 'question', reply, choices), files };
  }
  const [first, second] = fitting;
  if (first === undefined) {
    const known =
      named === undefined
        ? notPaidReply(day, inForce)
        : codeCard({ named, told, verifyAt: meaningsAt, byWhen: appealBy(asked, day.payer, dateTold) });
    if (known !== undefined) return said('answer', known);
    if (named === undefined) return bare('question', 'denial_help', when, whichCode());
    return said(
      'answer',
      sentence(
        `${named} is not in this playbook. Its meaning stands in ${meaningsAt}; read the remark code beside it.`,
      ),
    );
  }
  if (second !== undefined && !found.pointed) {
    const alike = found.situations.every(({ act }) => act[0]?.kind === first.act[0]?.kind);
    const choices = found.situations.map(pick);
    return said(
      alike ? 'answer' : 'question',
      whichOne(named ?? '', told, found.situations, {
        ...{ choices, alike },
        byWhen: found.situations.some(({ deadline }) => deadline === 'redetermination')
          ? appealBy(asked, day.payer, dateTold)
          : [],
      }),
      choices,
    );
  }
  const { qualifyingParticipant, place } = day;
  const base = { inForce, place, qualifyingParticipant, assumption: asked.playbook.tips.assumption };
  const common = [...new Set(asked.playbook.tips.tips.flatMap((tip) => tip.codes))].sort();
  const live = liveFacts(first.live, { codes, base, reference: asked.reference, common });
  const letter = goesOut(first, live.settled) ? letters.find(({ id }) => id === first.letter) : undefined;
  const card = said(
    'answer',
    situationCard(first, {
      named,
      codes,
      groupListed: carc === undefined || first.carcs.includes(carc) || chosen.length > 0,
      ...{ told, dated: dateTold, live },
      deadline: asked.playbook.deadlines.find(({ id }) => id === first.deadline),
      letter: letter && { name: letter.name, show: showLetter(first) },
      others: found.situations.filter((each) => each !== first).map(pick),
      frame: { payer: day.payer, date: inForce.date, inForce, place },
    }),
  );
  return letter === undefined ? card : { ...card, files: [letterFile(letter.id, carc)], filesBeside: true };
}

/** As the remittance has it; without a group where none was told. */
function namedAs({ carc, rarc, groupless }: DenialQuestion): string | undefined {
  const reason = groupless === true ? carc?.slice(carc.indexOf('-') + 1) : carc;
  return reason === undefined ? rarc : [reason, ...(rarc === undefined ? [] : [rarc])].join(' ');
}

function appealBy({ playbook }: Circumstances, payer: Payer, from: ServiceDate | undefined): Block[] {
  const rule = playbook.deadlines.find(({ id }) => id === 'redetermination');
  return byWhen({ deadline: 'redetermination', rule, payer, from });
}
