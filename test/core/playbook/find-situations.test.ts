/** Which of the things a code can mean comes first: the remark, then the tables, then the order of the playbook. */
import { describe, expect, it } from 'vitest';
import { findSituations, type DeniedClaim } from '../../../src/core/playbook/find-situations.ts';
import { date } from '../../support/claim-days.ts';
import { openMemoryReference } from '../../support/memory-reference.ts';
import { playbook } from '../../support/playbook.ts';

const inForce = openMemoryReference().on(date('2026-11-23'));
const line = (code: string, units?: number, ...modifiers: string[]) => ({ code, units, modifiers });
const found = (claim: Omit<DeniedClaim, 'services'> & Partial<DeniedClaim>) => {
  const { situations, pointed } = findSituations(
    playbook.denials.situations,
    { services: [], ...claim },
    inForce,
  );
  return [pointed, situations.map(({ id }) => id)];
};

describe('what a denial can mean', () => {
  it.each([
    ['a code alone', { carc: 'CO-97' }, [false, ['ncci-pair', 'bundled-status']]],
    ['a therapy code', { carc: 'CO-97', services: [line('97530')] }, [true, ['ncci-pair', 'bundled-status']]],
    [
      'a code of status B',
      { carc: 'CO-97', services: [line('97010')] },
      [true, ['bundled-status', 'ncci-pair']],
    ],
    [
      'a remark',
      { carc: 'CO-97', rarc: 'N70' },
      [true, ['consolidated-billing', 'ncci-pair', 'bundled-status']],
    ],
    ['a remark alone', { rarc: 'N822' }, [true, ['plan-modifier-missing']]],
    [
      'modifiers that do not pair',
      { carc: 'CO-4', services: [line('97110', 1, 'CQ')] },
      [true, ['modifier-pairing', 'plan-modifier-missing']],
    ],
    [
      'units past the limit',
      { carc: 'CO-151', services: [line('97110', 7)] },
      [true, ['over-unit-limit', 'minutes-do-not-support']],
    ],
    ['another group than listed', { carc: 'PR-97' }, [false, ['ncci-pair', 'bundled-status']]],
    ['a code nobody lists', { carc: 'CO-999' }, [false, []]],
    ['nothing', {}, [false, []]],
  ])('%s', (_, claim, wanted) => {
    expect(found(claim)).toEqual(wanted);
  });
});
