/** Counts and durations for Prometheus, by kinds of our own: no label ever holds anything typed. */
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly registry: Registry;
  readonly answers: Counter<'platform' | 'surface' | 'intent' | 'kind'>;
  readonly seconds: Histogram<'platform' | 'surface'>;
  readonly privateSeen: Counter<'kind'>;
  readonly refusals: Counter<'platform' | 'reason'>;
  readonly platformFaults: Counter<'platform' | 'fault'>;
  readonly failures: Counter<'platform' | 'where'>;
  readonly judgements: Counter<'platform' | 'intent' | 'judgement'>;
  readonly reasons: Counter<'platform' | 'intent' | 'reason'>;
  readonly longTurns: Counter;
  readonly limited: Counter<'share' | 'outcome'>;
}

export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'unitwise_' });
  const registers = [registry];
  return {
    registry,
    answers: new Counter({
      name: 'unitwise_answers_total',
      help: 'Messages answered, by intent and outcome.',
      labelNames: ['platform', 'surface', 'intent', 'kind'],
      registers,
    }),
    seconds: new Histogram({
      name: 'unitwise_answer_seconds',
      help: 'From message to answer.',
      labelNames: ['platform', 'surface'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3, 10],
      registers,
    }),
    privateSeen: new Counter({
      name: 'unitwise_private_seen_total',
      help: 'Kinds of private information seen and not read.',
      labelNames: ['kind'],
      registers,
    }),
    refusals: new Counter({
      name: 'unitwise_refused_total',
      help: 'Requests turned away at the door.',
      labelNames: ['platform', 'reason'],
      registers,
    }),
    platformFaults: new Counter({
      name: 'unitwise_platform_faults_total',
      help: 'What a chat platform refused of ours.',
      labelNames: ['platform', 'fault'],
      registers,
    }),
    limited: new Counter({
      name: 'unitwise_limited_total',
      help: 'What waited for a share of a person, team or address, or was refused for want of it.',
      labelNames: ['share', 'outcome'],
      registers,
    }),
    failures: new Counter({
      name: 'unitwise_failures_total',
      help: 'Bugs and broken infrastructure, by where they surfaced.',
      labelNames: ['platform', 'where'],
      registers,
    }),
    judgements: new Counter({
      name: 'unitwise_judgements_total',
      help: 'Answers judged helpful or not-helpful, by kind of question.',
      labelNames: ['platform', 'intent', 'judgement'],
      registers,
    }),
    reasons: new Counter({
      name: 'unitwise_judgement_reasons_total',
      help: 'Why answers were not helpful, where somebody said so.',
      labelNames: ['platform', 'intent', 'reason'],
      registers,
    }),
    longTurns: new Counter({
      name: 'unitwise_long_turns_total',
      help: 'Turns of the event loop that took half a second of processor time or more.',
      registers,
    }),
  };
}
