/**
 * Softmax regression by AdaGrad, one example at a time in a seeded order, L2 on every weight that an example touches.
 * Classes count alike however many examples they have. No step depends on time, threads or the order of a hash table.
 */
import { buckets } from '../../src/adapters/nlp/hash-features.ts';
import type { SoftmaxModel } from '../../src/adapters/nlp/softmax-model.ts';
import { randomFrom, shuffled } from './random.ts';

export interface Row {
  readonly intent: number;
  readonly features: readonly number[];
  readonly weight: number;
}

const epochs = 5;
const rate = 0.5;
const decay = 5e-5;
/** The truth is taken for 0.97: labels are not always right. */
const smoothing = 0.03;

export function fitSoftmax(rows: readonly Row[], intents: readonly string[]): SoftmaxModel {
  const classes = intents.length;
  const weights = new Float64Array((buckets + 1) * classes);
  const squares = new Float64Array(weights.length).fill(1e-6);
  const random = randomFrom(20261129);
  const counts = new Float64Array(classes);
  for (const { intent, weight } of rows) counts[intent] = (counts[intent] ?? 0) + weight;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const balance = Array.from(counts, (count) => Math.sqrt(total / (classes * Math.max(1, count))));
  const scores = new Float64Array(classes);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const { intent, features, weight } of shuffled(rows, random)) {
      const share = 1 / Math.sqrt(Math.max(1, features.length));
      softmaxInto(scores, weights, features, share);
      for (let i = 0; i < classes; i += 1) {
        const truth = i === intent ? 1 - smoothing : smoothing / (classes - 1);
        scores[i] = ((scores[i] ?? 0) - truth) * weight * (balance[intent] ?? 1);
      }
      for (const bucket of features) step(bucket, share);
      step(buckets, 1);
    }
  }
  return quantised(weights, intents);

  function step(bucket: number, value: number): void {
    const from = bucket * classes;
    for (let i = 0; i < classes; i += 1) {
      const at = from + i;
      const weight = weights[at] ?? 0;
      const slope = (scores[i] ?? 0) * value + decay * weight;
      const square = (squares[at] ?? 0) + slope * slope;
      squares[at] = square;
      weights[at] = weight - (rate * slope) / Math.sqrt(square);
    }
  }
}

/** The last row of the table is the bias. */
function softmaxInto(
  scores: Float64Array,
  weights: Float64Array,
  features: readonly number[],
  share: number,
): void {
  const classes = scores.length;
  scores.fill(0);
  for (const bucket of features)
    for (let i = 0; i < classes; i += 1) scores[i] = (scores[i] ?? 0) + (weights[bucket * classes + i] ?? 0);
  let top = -Infinity;
  for (let i = 0; i < classes; i += 1) {
    scores[i] = (scores[i] ?? 0) * share + (weights[buckets * classes + i] ?? 0);
    top = Math.max(top, scores[i] ?? 0);
  }
  let sum = 0;
  for (let i = 0; i < classes; i += 1) {
    scores[i] = Math.exp((scores[i] ?? 0) - top);
    sum += scores[i] ?? 0;
  }
  for (let i = 0; i < classes; i += 1) scores[i] = (scores[i] ?? 0) / sum;
}

/** Rounded so that the last bits of a floating-point sum never reach the file. */
function quantised(weights: Float64Array, intents: readonly string[]): SoftmaxModel {
  const classes = intents.length;
  const steps = new Int8Array(buckets * classes);
  const scales = intents.map((_, i) => {
    let largest = 0;
    for (let b = 0; b < buckets; b += 1) largest = Math.max(largest, Math.abs(weights[b * classes + i] ?? 0));
    const scale = Math.max(1e-6, Number((largest / 127).toPrecision(5)));
    for (let b = 0; b < buckets; b += 1)
      steps[b * classes + i] = Math.max(
        -127,
        Math.min(127, Math.round((weights[b * classes + i] ?? 0) / scale)),
      );
    return scale;
  });
  const biases = intents.map((_, i) => Number((weights[buckets * classes + i] ?? 0).toPrecision(5)));
  return { intents, scales, biases, temperature: 1, weights: steps };
}
