/**
 * The denial situations that matter most to some codes: the playbook's order, likeliest first, in which a situation
 * moves up where the tables point at it or the playbook names one of the codes for it, and down where nothing is to
 * be done. What the tables speak against is left out.
 */
import { payabilityOf } from '../fees/status.ts';
import type { Situation } from '../playbook/playbook.ts';
import { limitsOf } from './figures/limit-rows.ts';
import { pairsOf } from './figures/pair-rows.ts';
import type { ToolkitRequest } from './request.ts';

export const mostSituations = 10;

export function chooseSituations(request: ToolkitRequest): readonly Situation[] {
  const live = liveAmong(request);
  return request.playbook.denials.situations
    .flatMap((situation, order) => {
      const points = situation.live === null ? undefined : live[situation.live];
      if (points === false) return [];
      const named = situation.triggers.some((trigger) =>
        request.codes.some((code) => trigger.includes(code)),
      );
      const idle = situation.act.every(({ kind }) => kind === 'nothing');
      const place = order - (points === true ? 8 : 0) - (named ? 4 : 0) + (idle ? 20 : 0);
      return [{ situation, place }];
    })
    .sort((a, b) => a.place - b.place)
    .slice(0, mostSituations)
    .map(({ situation }) => situation);
}

/** What the tables in force say of the codes; without the table nothing speaks against it. */
function liveAmong(request: ToolkitRequest): Readonly<Record<NonNullable<Situation['live']>, boolean>> {
  const { codes, inForce } = request;
  const { feeSchedule, addOn, therapyCode } = inForce;
  const rows = codes.map((code) => feeSchedule?.relativeValues(code));
  const payable = (wanted: string): boolean =>
    rows.some((row) => row !== undefined && payabilityOf(row.status) === wanted);
  const pairs = pairsOf(request);
  const limits = limitsOf(request);
  return {
    pair: pairs === undefined || pairs.edits.length > 0,
    limit: limits === undefined || [...limits.of.values()].some((limit) => limit !== undefined),
    threshold: codes.some((code) => therapyCode(code) !== undefined),
    bundled: payable('bundled'),
    'not-covered': payable('non-covered'),
    'add-on': codes.some((code) => (addOn?.primariesOf(code).length ?? 0) > 0),
    reduced: rows.some((row) => row?.multipleProcedure === '5'),
    assistant: codes.some((code) => {
      const known = therapyCode(code);
      return (
        known !== undefined && known.evaluation !== true && known.disciplines.some((each) => each !== 'SLP')
      );
    }),
  };
}
