/** Codes of one day that CMS's tables do not pair but that a biller would still stop at. */
import type { ClaimDay } from '../../claim/claim-day.ts';
import { disciplines } from '../../claim/modifier.ts';
import type { RulesInForce } from '../../ports.ts';
import { list } from '../../words/english.ts';
import type { ComputedDay } from '../compute-day.ts';
import type { Finding } from '../finding.ts';

export function combinationFindings(day: ClaimDay, computed: ComputedDay, inForce: RulesInForce): Finding[] {
  return [
    ...familiesBesidePooled(computed, inForce),
    ...twoFirstBlocks(computed, inForce),
    ...enteredTwice(day),
    ...needling(day),
  ];
}

/** Families count on their own; how CMS would count a day that mixes them with 15-minute codes is unpublished. */
function familiesBesidePooled({ units }: ComputedDay, { rules }: RulesInForce): Finding[] {
  if (units.pools.length === 0) return [];
  const families = units.services.flatMap(({ code, counting }) => (counting.kind === 'family' ? [code] : []));
  if (families.length === 0) return [];
  const codes = [...new Set(families)];
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

/** 98979 and 98980 are two ways to bill the first block of a month's monitoring. */
function twoFirstBlocks({ lines }: ComputedDay, { rules }: RulesInForce): Finding[] {
  const codes = ['98979', '98980'];
  if (!codes.every((code) => lines.some((line) => line.code === code && line.units > 0))) return [];
  const message = '98979 and 98980 are alternatives for the first block of the month: bill one of them.';
  return [
    {
      kind: 'duplicate-line',
      severity: 'error',
      codes,
      message,
      label: 'CMS rule',
      verifyAt: rules.codeList.verifyAt,
    },
  ];
}

/** Lines of stated units stand as given; the same code with the same modifiers twice looks like a slip. */
function enteredTwice({ lines }: ClaimDay): Finding[] {
  if (lines.length < 2) return [];
  const seen = new Map<string, number>();
  for (const { code, units, minutes, modifiers } of lines) {
    if (units === undefined || minutes !== undefined) continue;
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

/** Status A does not mean payable to a therapist. */
function needling({ payer, lines, discipline }: ClaimDay): Finding[] {
  const codes = [
    ...new Set(
      lines.flatMap(({ code, modifiers }) => {
        const therapist =
          discipline !== undefined || modifiers.some((modifier) => disciplines.includes(modifier));
        return (code === '20560' || code === '20561') && therapist ? [code as string] : [];
      }),
    ),
  ];
  if (payer.kind === 'other' || codes.length === 0) return [];
  const message = `${list(codes)}: Medicare does not pay a therapist for dry needling, although the code has a price. The patient pays if told beforehand.`;
  const citation = { source: 'APTA, dry needling and the ABN, 2022-02-02', locator: list(codes) };
  return [{ kind: 'non-covered', severity: 'error', codes, message, label: 'CMS rule', citation }];
}
