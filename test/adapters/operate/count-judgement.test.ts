/** Judgements in /metrics: by platform and kind of question, a reason beside its judgement and not as another. */
import { expect, it } from 'vitest';
import { countJudgement } from '../../../src/adapters/operate/count-judgement.ts';
import { openMetrics } from '../../../src/adapters/operate/metrics.ts';

it('each platform and kind of question is counted for itself', async () => {
  const metrics = openMetrics();
  const about = { answerId: 'a1', intent: 'claim_check' };
  countJudgement({ ...about, helpful: true }, 'slack:T1', metrics);
  countJudgement({ ...about, helpful: false }, 'teams:t1', metrics);
  countJudgement({ ...about, helpful: false, reason: 'unclear' }, 'teams:t1', metrics);
  countJudgement({ ...about, intent: 'by_hand', helpful: true }, 'teams:t1', metrics);
  const lines = (await metrics.registry.metrics()).split('\n');
  expect(lines.filter((line) => line.startsWith('unitwise_judgement'))).toEqual([
    'unitwise_judgements_total{platform="slack",intent="claim_check",judgement="helpful"} 1',
    'unitwise_judgements_total{platform="teams",intent="claim_check",judgement="not-helpful"} 1',
    'unitwise_judgements_total{platform="teams",intent="other",judgement="helpful"} 1',
    'unitwise_judgement_reasons_total{platform="teams",intent="claim_check",reason="unclear"} 1',
  ]);
});
