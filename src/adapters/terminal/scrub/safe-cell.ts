/** The rule of every csv we write. */
export { safeCell } from '../../../core/words/safe-cell.ts';
