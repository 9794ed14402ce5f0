/** Words what the booklet holds, counted from the same figures it is made of. */
import { yearOf } from '../../core/claim/service-date.ts';
import { code, plain, type Block, type Reply } from '../../core/reply/reply.ts';
import { gradeOf } from '../../core/sources/grade.ts';
import { chooseSituations } from '../../core/toolkit/choose-situations.ts';
import { feesOf } from '../../core/toolkit/figures/fee-rows.ts';
import { limitsOf } from '../../core/toolkit/figures/limit-rows.ts';
import { pairsOf } from '../../core/toolkit/figures/pair-rows.ts';
import type { ToolkitRequest } from '../../core/toolkit/request.ts';
import { modifiersFor } from '../../core/toolkit/sections/modifiers.ts';
import { list, plural } from '../../core/words/english.ts';
import { frameBasis, frameDoubts, type TopicFrame } from '../reply-parts/topic-frame.ts';

interface Asked extends Omit<TopicFrame, 'shows' | 'believed'> {
  /** Whether codes were named; else those most clinics bill. */
  readonly chosen: boolean;
}

export function explainToolkit(request: ToolkitRequest, { chosen, ...about }: Asked): Reply {
  const pairs = pairsOf(request);
  const limits = limitsOf(request);
  const priced = feesOf(request).kind === 'priced';
  const frame: TopicFrame = {
    ...about,
    shows: { pairs: pairs !== undefined, limits: limits !== undefined, codes: request.codes },
    believed: true,
  };
  const holds = [
    ...(priced ? ['fees'] : []),
    ...(pairs === undefined || request.codes.length === 1
      ? []
      : [counted(pairs.edits.length, 'bundled pair')]),
    ...(limits === undefined ? [] : ['unit limits']),
    plural(modifiersFor(request).length, 'modifier'),
    plural(chooseSituations(request).length, 'denial'),
  ];
  return {
    headline: `Revenue protection booklet for ${plural(request.codes.length, 'code')}: ${list(holds)}`,
    blocks: unpriced(request, priced),
    ...{ details: [], sources: [], followUps: [] },
    tip: chosen ? null : [plain('Your own codes instead: '), code('toolkit 97110 97530 97140')],
    confidence: gradeOf(frameDoubts(frame), []),
    basis: frameBasis(frame),
  };
}

const counted = (count: number, noun: string): string => (count === 0 ? `no ${noun}s` : plural(count, noun));

function unpriced({ inForce: { date } }: ToolkitRequest, priced: boolean): Block[] {
  if (priced) return [];
  const line = [
    plain(`No price is held for this place in ${yearOf(date)}: the booklet has no fee table, and says so.`),
  ];
  return [{ kind: 'notice', severity: 'warning', line }];
}
