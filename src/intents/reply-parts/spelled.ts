/** An allocation in the words of a claim: "97110 x2 + 97140 x1". */
import type { Allocation } from '../../core/review/what-if.ts';

export const spelled = ({ units }: Pick<Allocation, 'units'>): string =>
  [...units].flatMap(([code, count]) => (count > 0 ? [`${code} x${count}`] : [])).join(' + ') || 'no unit';
