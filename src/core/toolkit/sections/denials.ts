/** Ten denials these codes meet: what it is, what triggers it, the first thing to look at, and the answer. */
import type { Act, ActKind, ActWhen, Situation } from '../../playbook/playbook.ts';
import type { BookletCell } from '../booklet.ts';
import { dagger, isBelieved, madeSection, type SectionMade } from '../basis-notes.ts';
import { chooseSituations } from '../choose-situations.ts';
import { limitsOf } from '../figures/limit-rows.ts';
import { pairsOf } from '../figures/pair-rows.ts';
import type { ToolkitRequest } from '../request.ts';

const mostTriggers = 3;

export function denialsSection(request: ToolkitRequest): SectionMade {
  const situations = chooseSituations(request);
  const settled = settledBy(request);
  return madeSection(
    'Denials to expect, and the answer',
    [
      {
        kind: 'table',
        columns: [
          { title: 'Denial', share: 106 },
          { title: 'What triggers it', share: 98 },
          { title: 'Check first', share: 100 },
          { title: 'Answer', share: 200 },
        ],
        rows: situations.map((situation) => [
          denial(situation),
          triggersFor(situation, request.codes).join('; '),
          situation.check,
          actsFor(situation, settled),
        ]),
      },
    ],
    situations.map(({ name, rule }) => ({ what: `“${name}”`, basis: rule })),
  );
}

const denial = ({ name, carcs, rarcs, rule }: Situation): BookletCell => ({
  lead: `${name}${isBelieved(rule) ? `\u00A0${dagger}` : ''}`,
  text: [...carcs, ...rarcs].join(', '),
});

/** Those that name one of the codes first. */
function triggersFor({ triggers }: Situation, codes: readonly string[]): readonly string[] {
  const names = (trigger: string): number => Number(codes.some((code) => trigger.includes(code)));
  return [...triggers].sort((a, b) => names(b) - names(a)).slice(0, mostTriggers);
}

const actWords: Readonly<Record<ActKind, string>> = {
  fix: 'Fix',
  appeal: 'Appeal',
  'write-off': 'Write off',
  resubmit: 'Send again',
  'bill-another': 'Bill another',
  'bill-patient': 'Bill the patient',
  nothing: 'Nothing to do',
};

const whenWords: Readonly<Record<ActWhen, string>> = {
  'indicator-0': 'indicator 0',
  'indicator-1': 'indicator 1',
  'no-edit': 'no edit on that date',
  'mai-1': 'MAI 1',
  'mai-2': 'MAI 2',
  'mai-3': 'MAI 3',
};

/** What the tables can settle for these codes; the rest of the conditions cannot be met. */
function settledBy(request: ToolkitRequest): ReadonlySet<ActWhen> {
  const pairs = pairsOf(request)?.edits.map(({ indicator }): ActWhen =>
    indicator === '0' ? 'indicator-0' : 'indicator-1',
  );
  const limits = limitsOf(request);
  const mais = [...(limits?.of.values() ?? [])].flatMap((limit): ActWhen[] =>
    limit === undefined ? [] : [`mai-${limit.adjudication}`],
  );
  return new Set<ActWhen>([
    'no-edit',
    ...(pairs ?? (['indicator-0', 'indicator-1'] as const)),
    ...(limits === undefined ? (['mai-1', 'mai-2', 'mai-3'] as const) : mais),
  ]);
}

const actsFor = ({ act }: Situation, settled: ReadonlySet<ActWhen>): string =>
  act
    .filter(({ when }) => when === undefined || settled.has(when))
    .map(actInWords)
    .join('\n');

const actInWords = ({ kind, how, when }: Act): string =>
  `${actWords[kind]}${when === undefined ? '' : ` (${whenWords[when]})`}: ${how}`;
