/** A mapping of a person's own: what it names is taken, is guessed for nothing else, and must be there. */
import { describe, expect, it } from 'vitest';
import { readHeader } from '../../../src/adapters/terminal/scrub/columns.ts';
import { seekHeader } from '../../../src/adapters/terminal/scrub/seek-header.ts';

const header = ['Ref', 'When', 'What', 'How many', 'Plan', 'Insurance'];
const needed = [
  ['date_of_service', 'When'],
  ['code', 'What'],
  ['units', 'How many'],
] as const;

describe('--map', () => {
  it.each([
    ['Plan', 'modifiers'],
    ['Insurance', 'claim_id'],
  ])('guesses %s for no payer where it is given to %s', (name, kind) => {
    const only = header.filter((each) => each === name || !['Plan', 'Insurance'].includes(each));
    const read = readHeader(only, { map: new Map([...needed, [kind, name]]) });
    expect(read).toMatchObject({
      kind: 'columns',
      columns: { date: 1, code: 2, units: 3, payer: undefined },
    });
  });

  it.each([
    ['code', 'Nope', '"Nope"'],
    ['payer', 'Plan name', '"Plan name"'],
  ])('says which column of %s no row has', (kind, name, said) => {
    const sought = seekHeader({ map: new Map<string, string>([...needed, [kind, name]]) });
    expect(sought.row(header)).toEqual({ kind: 'above' });
    expect(sought.problem()).toBe(
      `the mapping (--map) names ${said}, and none of the first 20 rows has such a column: write it anew with --columns`,
    );
  });
});
