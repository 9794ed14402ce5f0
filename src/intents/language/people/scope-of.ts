/** How much a person treated: all, what nobody else did, or what stands near. */
import { rest, whole, type Person } from './people.ts';

/** "the rest the PTA", "rest was the PTA". */
const behindRest = new Set(['the', 'was', 'is', 'by', 'with', 'to', 'our', 'a']);

export function scopeOf(at: number, taken: number, lower: (at: number) => string): Person['scope'] {
  const near = [-3, -2, -1, taken, taken + 1, taken + 2, taken + 3].map((ahead) => {
    const word = lower(at + ahead);
    // "all 30 min of 97110": of its minutes, not of the day's services.
    return word === 'all' && /^\d/.test(lower(at + ahead + 1)) ? '' : word;
  });
  if (near.slice(3).some((word) => rest.has(word))) return 'rest';
  const [, second = '', last = ''] = near.slice(0, 3);
  if (rest.has(last) || (rest.has(second) && behindRest.has(last))) return 'rest';
  return [second, last, ...near.slice(3, 6)].some((word) => whole.has(word)) ? 'all' : 'near';
}
