/** What a denial means and what to do about it: one card, the few things it can mean, or an honest line. */
import type { HcpcsCode } from '../../core/claim/hcpcs-code.ts';
import { findSituations } from '../../core/playbook/find-situations.ts';
import type { Situation } from '../../core/playbook/playbook.ts';
import { plain, sentence, strong, type Block, type FollowUp, type Reply } from '../../core/reply/reply.ts';
import { fingerprint } from '../../core/sources/fingerprint.ts';
import { list } from '../../core/words/english.ts';
import type { Answer } from '../answer.ts';
import { bare, invalid } from '../ask-back.ts';
import { askWhichPlace } from '../ask-which-place.ts';
import type { Circumstances } from '../asked.ts';
import { claimDayOf } from '../claim-day-of.ts';
import { serialise } from '../question.ts';
import { actInWord, situationCard } from './card.ts';
import { liveFacts } from './live-facts.ts';
import type { DenialQuestion } from './question.ts';

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
  const { day, inForce } = read;
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
    answerId: fingerprint(
      JSON.stringify(['denial', question, day.place, day.payer, inForce.date, reply.blocks]),
    ),
    question: serialise(question),
  });
  const named = carc ?? rarc;
  const chosen = situations.filter(({ id }) => id === question.situation);
  const found = findSituations(situations, { carc, rarc, services }, inForce);
  const pick = (each: Situation): FollowUp => ({
    label: each.name,
    question: serialise({ ...question, situation: each.id }),
  });
  const [first, second] = chosen.length > 0 ? chosen : found.situations;
  if (first === undefined) {
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
      whichOne(named ?? '', found.situations, choices, alike),
      choices,
    );
  }
  const { qualifyingParticipant, place } = day;
  const base = { inForce, place, qualifyingParticipant, assumption: asked.playbook.tips.assumption };
  const common = [...new Set(asked.playbook.tips.tips.flatMap((tip) => tip.codes))].sort();
  const dated = !day.assumed.includes('dateOfService');
  return said(
    'answer',
    situationCard(first, {
      named,
      groupListed: carc === undefined || first.carcs.includes(carc) || chosen.length > 0,
      live: liveFacts(first.live, { codes, base, reference: asked.reference, common }),
      deadline: asked.playbook.deadlines.find(({ id }) => id === first.deadline),
      letter: letters.find(({ id }) => id === first.letter)?.name,
      others: found.situations.filter((each) => each !== first).map(pick),
      frame: { payer: day.payer, date: inForce.date, dated, inForce, place },
    }),
  );
}

/** No code was told and no words that say what it was. */
const whichCode = (): Reply => ({
  ...sentence('Which code stands on the remittance? A group, a dash and a number, such as CO-97'),
  blocks: [
    {
      kind: 'paragraph',
      line: [
        plain(
          `With the codes of that day and the payer I can say more: ${example}. Nothing of the patient is needed.`,
        ),
      ],
    },
  ],
});

function whichOne(
  named: string,
  situations: readonly Situation[],
  choices: readonly FollowUp[],
  alike: boolean,
): Reply {
  const headline = alike
    ? `${named} has ${situations.length} usual causes in therapy`
    : `${named}: which of these is it?`;
  const blocks = situations.map(({ name, meaning, act }): Block => ({
    kind: 'paragraph',
    line: [
      strong(`${name}. `),
      plain(`${meaning} ${[...new Set(act.map(({ kind }) => actInWord(kind)))].join(' or ')}.`),
    ],
  }));
  return {
    ...sentence(headline, choices),
    blocks,
    tip: [plain(`With the codes of that day I can say more: denial ${named} 97530 97150.`)],
  };
}
