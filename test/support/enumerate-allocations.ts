/**
 * Every allowed allocation of a pool, found the slow way and sharing nothing with the product: all unit vectors
 * are tried; those that break a statement of Pub. 100-04 chapter 5, section 20.2.C fall out; of the rest those
 * are kept whose extra units rest on the most left-over minutes.
 */
export function allowedAllocations(minutes: readonly number[]): readonly (readonly number[])[] {
  const total = minutes.reduce((sum, each) => sum + each, 0);
  const units = total < 8 ? 0 : Math.floor((total + 7) / 15);
  if (units === 0) return [minutes.map(() => 0)];
  const candidates = vectors(minutes).filter(
    (vector) => vector.reduce((sum, each) => sum + each, 0) === units,
  );
  const weights = candidates.map((vector) => leftOverBilled(vector, minutes));
  const most = Math.max(...weights);
  return candidates.filter((_, i) => weights[i] === most);
}

/** Each service keeps its whole 15-minute blocks and gains at most one unit, only from minutes left over. */
function vectors(minutes: readonly number[]): number[][] {
  return minutes.reduce<number[][]>(
    (so, each) => {
      const whole = Math.floor(each / 15);
      const choices = each % 15 > 0 ? [whole, whole + 1] : [whole];
      return so.flatMap((vector) => choices.map((choice) => [...vector, choice]));
    },
    [[]],
  );
}

const leftOverBilled = (vector: readonly number[], minutes: readonly number[]): number =>
  vector.reduce((sum, units, i) => {
    const given = minutes[i] ?? 0;
    return units > Math.floor(given / 15) ? sum + (given % 15) : sum;
  }, 0);
