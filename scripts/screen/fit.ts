/**
 * Logistic regression by AdaGrad over the words that could be names, one message at a time in a seeded order. A message
 * labelled word by word teaches each of its words; one that is only known to hold a name teaches its likeliest word.
 * Each word teaches half of its features, drawn anew each time, so that none leans on another; what is kept is the mean
 * of the weights over the last epoch.
 */
import { buckets } from '../../src/intents/privacy/names/features.ts';
import { randomFrom, shuffled } from '../classifier/random.ts';

export interface Row {
  readonly features: Uint32Array;
  /** 1 a patient's name, 0 none; undefined where only the message is labelled. */
  readonly label: number | undefined;
}

export interface Lesson {
  readonly rows: readonly Row[];
  readonly weight: number;
}

const rate = 0.2;
const decay = 1e-6;
const kept = 0.5;
const means = 20;

export function scoreOf(weights: Float64Array | Int8Array, features: Uint32Array, scale: number): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return sum * scale;
}

const chance = (score: number): number => 1 / (1 + Math.exp(-score));

export function fit(lessons: readonly Lesson[], epochs: number): Float64Array {
  const weights = new Float64Array(buckets);
  const squares = new Float64Array(buckets).fill(1);
  const random = randomFrom(20261129);
  const mean = new Float64Array(buckets);
  let [done, added] = [0, 0];
  for (let epoch = 0; epoch < epochs; epoch += 1)
    for (const { rows, weight } of shuffled(lessons, random)) {
      const likeliest = likeliestOf(rows);
      for (const row of rows) {
        if (row.label === undefined && row !== likeliest) continue;
        teach(row, row.label ?? 1, weight);
      }
      done += 1;
      if (done > lessons.length * (epochs - 1) && done % Math.floor(lessons.length / means) === 0) add();
    }
  return mean;

  function add(): void {
    added += 1;
    for (const [i, weight] of weights.entries()) mean[i] = (mean[i] ?? 0) + (weight - (mean[i] ?? 0)) / added;
  }

  function likeliestOf(rows: readonly Row[]): Row | undefined {
    let [best, found]: [number, Row | undefined] = [-Infinity, undefined];
    for (const row of rows) {
      if (row.label !== undefined) continue;
      const score = scoreOf(weights, row.features, 1);
      if (score > best) [best, found] = [score, row];
    }
    return found;
  }

  function teach({ features }: Row, label: number, weight: number): void {
    const drawn = features.filter(() => random.below(1000) < kept * 1000);
    const slope = (chance(scoreOf(weights, drawn, 1 / kept)) - label) * weight;
    if (Math.abs(slope) < 0.005) return;
    for (const feature of drawn) {
      const old = weights[feature] ?? 0;
      const step = slope / kept + decay * old;
      const square = (squares[feature] ?? 0) + step * step;
      squares[feature] = square;
      weights[feature] = old - (rate * step) / Math.sqrt(square);
    }
  }
}
