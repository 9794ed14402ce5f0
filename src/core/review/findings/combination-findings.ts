/** Codes of one day that CMS's tables do not pair but that a biller would still stop at. */
import type { ClaimDay } from '../../claim/claim-day.ts';
import { codesOf } from '../../claim/codes-of.ts';
import { exclusionInWords, exclusionsAmong } from '../../edits/exclusive-period.ts';
import type { RulesInForce } from '../../ports.ts';
import { citationOf } from '../../sources/citation.ts';
import type { CountedService } from '../../units/group-lines.ts';
import { list } from '../../words/english.ts';
import type { ComputedDay } from '../compute-day.ts';
import type { Finding } from '../finding.ts';

/** `billed`: each code with units, once. */
export function combinationFindings(
  day: ClaimDay,
  computed: ComputedDay,
  billed: readonly string[],
  inForce: RulesInForce,
): readonly Finding[] {
  if (day.lines.length < 2) return [];
  const families = familiesBesidePooled(computed, inForce);
  const [apart, twice] = [excluded(billed, inForce), enteredTwice(day)];
  return families.length + apart.length + twice.length === 0 ? none : [...families, ...apart, ...twice];
}

const none: readonly Finding[] = [];

/** Families count on their own; how CMS would count a day that mixes them with 15-minute codes is unpublished. */
function familiesBesidePooled({ units }: ComputedDay, { rules }: RulesInForce): readonly Finding[] {
  if (units.pools.length === 0 || !units.services.some(isFamily)) return none;
  const codes = codesOf(units.services.filter(isFamily));
  const message = `${list(codes)} ${codes.length === 1 ? 'is' : 'are'} counted apart from the 15-minute codes; CMS publishes no example of such a day.`;
  return [
    {
      kind: 'untimed-minutes',
      severity: 'warning',
      codes,
      message,
      label: 'common practice',
      verifyAt: rules.codeList.verifyAt,
    },
  ];
}

const isFamily = ({ counting }: CountedService): boolean => counting.kind === 'family';

/** Both sides of codes that exclude one another in a period: they deny wherever the period is the same. */
function excluded(billed: readonly string[], { rules }: RulesInForce): readonly Finding[] {
  return exclusionsAmong(billed, rules.exclusivePeriods).map((exclusion): Finding => ({
    ...{ kind: 'mutually-exclusive-period', severity: 'error', codes: exclusion.codes },
    ...{ message: exclusionInWords(exclusion), label: 'CMS rule', ...citationOf(exclusion.rule) },
  }));
}

/** Lines of stated units stand as given; the same code with the same modifiers twice looks like a slip. */
function enteredTwice({ lines }: ClaimDay): readonly Finding[] {
  if (lines.every(({ code }, i) => lines.findIndex((line) => line.code === code) === i)) return none;
  const stated = lines.filter(({ units, minutes }) => units !== undefined && minutes === undefined);
  if (codesOf(stated).length === stated.length) return [];
  const seen = new Map<string, number>();
  for (const { code, modifiers } of stated) {
    const key = [code, ...[...modifiers].sort()].join(' ');
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return [...seen].flatMap(([key, times]): Finding[] => {
    const [code = ''] = key.split(' ');
    if (times < 2) return [];
    const message = `${code} is entered ${times} times with the same modifiers: a second line denies as a duplicate. Bill one line with all its units.`;
    return [
      {
        kind: 'duplicate-line',
        severity: 'warning',
        codes: [code],
        message,
        label: 'CMS rule',
        verifyAt: 'CARC 18; First Coast 0508065',
      },
    ];
  });
}
