/** What newer tables changed for some codes, a sentence each, the first eight. */
import type { Change } from '../../core/digest/changes.ts';
import { dollars } from '../../core/money/cents.ts';
import { plural } from '../../core/words/english.ts';

export function changesInWords(changes: readonly Change[]): readonly string[] {
  return changes.slice(0, 8).map((change) => {
    switch (change.kind) {
      case 'price': {
        const more = change.after - change.before;
        return `${change.release}: a first unit of ${change.code} goes from $${dollars(change.before)} to $${dollars(change.after)} (${more > 0 ? '+' : '-'}$${dollars(Math.abs(more))})`;
      }
      case 'limit':
        return `${change.release}: ${change.code} may be billed ${plural(change.after, 'unit')} a day, ${change.before} before`;
      case 'edit-begun':
        return `${change.release}: ${change.column2} is now bundled into ${change.column1}`;
      case 'edit-revised':
        return `${change.release}: whether a modifier opens ${change.column1} with ${change.column2} has changed`;
      case 'edit-ended':
        return `${change.release}: ${change.column2} is no longer bundled into ${change.column1}`;
    }
  });
}
