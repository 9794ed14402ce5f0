/** Words one card, or two shortly: the answer first, then what it rests on and what to ask next. */
import type { Payer } from '../../core/claim/payer.ts';
import type { Card, CardSource, Library } from '../../core/knowledge/card.ts';
import type { FilledCard } from '../../core/knowledge/fill-card.ts';
import type { RulesInForce } from '../../core/ports.ts';
import { plain, strong, type Block, type FollowUp, type Reply } from '../../core/reply/reply.ts';
import { gradeOf, type Doubt } from '../../core/sources/grade.ts';
import { serialise } from '../question.ts';
import { believedSteps, citationsOf, isBelieved } from '../reply-parts/rule-basis.ts';
import { frameDoubts } from '../reply-parts/topic-frame.ts';

export interface ToldCard {
  readonly card: Card;
  readonly filled: Extract<FilledCard, { kind: 'filled' }>;
}

interface About {
  /** Cards offered before those the told ones lead to. */
  readonly behind?: readonly string[] | undefined;
  readonly payer: Payer;
  readonly discipline?: 'PT' | 'OT' | 'SLP' | undefined;
  readonly inForce: RulesInForce;
  readonly knowledge: Library;
}

export function explainCards(told: readonly ToldCard[], about: About): Reply {
  const { payer, inForce } = about;
  const [first] = told;
  const sources = told.flatMap(({ filled }) => filled.answer.sources);
  const bases = [...sources.map(({ basis }) => basis), ...told.flatMap(({ filled }) => filled.bases)];
  const alone = told.length === 1;
  const declined = told.every(({ card }) => card.declined);
  return {
    headline: first?.filled.text ?? '',
    blocks: [
      ...otherPayer(told, payer),
      ...ofDiscipline(about.discipline),
      ...told.flatMap(({ filled }, i) => [
        ...(i === 0 ? [] : [{ kind: 'paragraph', line: [strong(filled.text)] } as const]),
        ...(filled.more === '' || !alone ? [] : [{ kind: 'paragraph', line: [plain(filled.more)] } as const]),
      ]),
    ],
    details: [
      ...told.flatMap(({ filled }): Block[] =>
        filled.more === '' || alone ? [] : [{ kind: 'paragraph', line: [plain(filled.more)] }],
      ),
      ...believedSteps(bases),
      ...whereToRead(sources),
    ],
    tip: null,
    sources: citationsOf(bases),
    confidence: declined ? null : gradeOf([...doubtsOf(told, sources), ...payerDoubts(told, about)], []),
    basis: declined ? null : basisOf(told, inForce),
    followUps: followUpsOf(told, about),
  };
}

function ofDiscipline(discipline: About['discipline']): Block[] {
  if (discipline === undefined) return [];
  const name = discipline === 'SLP' ? 'speech' : discipline;
  return [{ kind: 'paragraph', line: [plain(`This rule is the one for ${name} too.`)] }];
}

/** A rule of Medicare's, asked of another payer. */
function otherPayer(told: readonly ToldCard[], { kind, name }: Payer): Block[] {
  const medicares = told.some(({ card }) => card.applies.includes('Medicare') && !card.declined);
  if (kind === 'medicare' || !medicares) return [];
  const line = [plain(`That is Medicare's rule; ${name} may differ: its manual or contract decides.`)];
  return [{ kind: 'notice', severity: 'warning', line }];
}

const payerDoubts = (told: readonly ToldCard[], { payer, inForce }: About): readonly Doubt[] =>
  told.some(({ card }) => card.applies.includes('Medicare'))
    ? frameDoubts({ payer, inForce, date: inForce.date, shows: { codes: [] }, believed: false })
    : [];

function doubtsOf(told: readonly ToldCard[], sources: readonly CardSource[]): readonly Doubt[] {
  const believed = isBelieved(sources.map(({ basis }) => basis));
  const quoted = sources.every(({ read }) => read !== 'original');
  return [
    ...(believed
      ? [
          {
            grade: 'medium',
            reason: 'Believed, not read in a source.',
            raisedBy: 'the source named, once read',
          } as const,
        ]
      : quoted
        ? [
            {
              grade: 'medium',
              reason: 'Read as others quote it, not in the original.',
              raisedBy: 'the original',
            } as const,
          ]
        : []),
    ...(told.some(({ card }) => card.coverage)
      ? [{ grade: 'medium', reason: 'Coverage is decided claim by claim.' } as const]
      : []),
  ];
}

function basisOf(told: readonly ToldCard[], { date }: RulesInForce): string {
  const applies = [...new Set(told.map(({ card }) => card.applies))].join('; ');
  const since = told
    .map(({ filled }) => filled.answer.from)
    .filter((from) => from > firstHeld)
    .sort()
    .at(-1);
  return [applies, ...(since === undefined ? [] : [`in force since ${since}`]), `date ${date}`].join(' · ');
}

/** Cards without a day of their own are held from here on. */
const firstHeld = '2020-01-01';

function whereToRead(sources: readonly CardSource[]): Block[] {
  const steps = [...new Set(sources.flatMap(({ url }) => url ?? []))];
  return steps.length === 0 ? [] : [{ kind: 'steps', title: 'Where to read it', steps }];
}

function followUpsOf(told: readonly ToldCard[], { behind = [], knowledge }: About): readonly FollowUp[] {
  const ids = new Set([...behind, ...told.flatMap(({ card }) => card.next)]);
  return [...ids].slice(0, 3).flatMap((id) => {
    const card = knowledge.card(id);
    return card === undefined
      ? []
      : [{ label: card.title, question: serialise({ intent: 'rule_question', cards: [{ id }] }) }];
  });
}
