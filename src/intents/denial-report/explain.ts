/** What was reported, in one line, and what becomes of it. */
import { plain, sentence, type Reply } from '../../core/reply/reply.ts';
import type { DenialFacts, DenialOutcome, Remedy } from '../../core/team/denial-report.ts';
import { list } from '../../core/words/english.ts';
import { knownPayer } from '../language/known-payers.ts';

export const outcomeWords: Readonly<Record<DenialOutcome, string>> = {
  denied: 'still denied',
  overturned: 'overturned',
  'partly-paid': 'partly paid',
  upheld: 'upheld',
  'written-off': 'written off',
};

export const remedyWords: Readonly<Record<Remedy, string>> = {
  'modifier-59': 'modifier 59',
  'x-modifier': 'an X modifier (XE, XP, XS, XU)',
  'therapy-modifier': 'GP, GO or GN',
  'kx-modifier': 'KX',
  'corrected-units': 'corrected units',
  'corrected-claim': 'a corrected claim',
  documentation: 'notes or records',
  'plan-of-care': 'the plan of care',
  authorization: 'an authorization',
  appeal: 'an appeal',
  nothing: 'nothing',
};

export function explainReported({
  code,
  companions,
  carc,
  groupCode,
  payer,
  outcome,
  whatWorked,
}: DenialFacts): Reply {
  const beside = companions.length === 0 ? '' : ` beside ${list(companions)}`;
  const helped = whatWorked.length === 0 ? '' : ` after ${list(whatWorked.map((each) => remedyWords[each]))}`;
  return {
    ...sentence(
      `Reported: ${code}${beside}, ${groupCode ?? ''}-${carc}, ${payer}, ${outcomeWords[outcome]}${helped}.`,
    ),
    blocks: [
      {
        kind: 'paragraph',
        line: [
          plain(`Your team sees it under "your team". ${knownPayer(payer) === undefined ? alone : shared}`),
        ],
      },
    ],
  };
}

const alone = 'It counts in no shared figure: those name only payers of the list.';
const shared =
  'It counts toward shared figures once the quarter is over, without your name and with random noise, once for one code, payer and reason.';

export const explainWithdrawn = (): Reply =>
  sentence('The report is withdrawn, and leaves the shared figures with the next count.');
