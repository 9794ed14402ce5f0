/**
 * Days fall into stretches on which every answer is the same: quarters, cut where a value of the rule book begins
 * and where a pair edit begins or ends.
 */
import { quarterOf, type ServiceDate } from '../claim/service-date.ts';
import type { RuleBook, TableStore } from './parts.ts';

export function stretches(
  store: Pick<TableStore, 'editDays'>,
  book: Pick<RuleBook, 'valueDays'>,
): (date: ServiceDate) => string {
  const known = new Map<ServiceDate, string>();
  let days: { readonly begin: readonly string[]; readonly end: readonly string[] } | undefined;
  return (date) => {
    const name = known.get(date);
    if (name !== undefined) return name;
    days ??= cuts(store, book);
    const begun = days.begin.filter((first) => first <= date).length;
    const ended = days.end.filter((last) => last < date).length;
    const stretch = `${quarterOf(date)}.${begun}.${ended}`;
    if (known.size < mostKept) known.set(date, stretch);
    return stretch;
  };
}

/** Thirty years of days. */
const mostKept = 11_000;

function cuts(store: Pick<TableStore, 'editDays'>, { valueDays }: Pick<RuleBook, 'valueDays'>) {
  const { first, last } = store.editDays();
  return {
    begin: [...new Set([...first, ...valueDays.first])],
    end: [...new Set([...last, ...valueDays.last])],
  };
}
