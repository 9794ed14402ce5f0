/**
 * Softmax regression over hashed features, frozen: one signed byte a weight and one scale an intent. The file is
 * "USM1", the length of a JSON header, the header, then the weights, bucket by bucket.
 */
import { buckets } from './hash-features.ts';

export interface SoftmaxModel {
  readonly intents: readonly string[];
  /** What one step of a weight is worth, an intent. */
  readonly scales: readonly number[];
  readonly biases: readonly number[];
  /** Scores are divided by it, so that 0.8 is right eight times in ten. */
  readonly temperature: number;
  readonly weights: Int8Array;
}

export interface Ranked {
  readonly intent: string;
  readonly probability: number;
}

const magic = 'USM1';

export function encodeModel({ weights, ...header }: SoftmaxModel): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(8 + json.length + weights.length);
  bytes.set(new TextEncoder().encode(magic));
  new DataView(bytes.buffer).setUint32(4, json.length, true);
  bytes.set(json, 8);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), 8 + json.length);
  return bytes;
}

export function decodeModel(bytes: Uint8Array): SoftmaxModel {
  const text = (from: number, to: number): string => new TextDecoder().decode(bytes.subarray(from, to));
  if (text(0, 4) !== magic) throw new Error('The classifier file is not one of this version: npm run train');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  const header = JSON.parse(text(8, 8 + length)) as Omit<SoftmaxModel, 'weights'>;
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + 8 + length, bytes.length - 8 - length);
  if (weights.length < buckets * header.intents.length)
    throw new Error('The classifier file is cut short: npm run train');
  return { ...header, weights };
}

/** Every intent with its probability, likeliest first. Sums are shared out, so that long messages weigh as short ones. */
export function rankIntents(model: SoftmaxModel, features: readonly number[]): readonly Ranked[] {
  const { intents, scales, biases, temperature, weights } = model;
  const sums = new Float64Array(intents.length);
  for (const bucket of features) {
    const row = bucket * intents.length;
    for (let i = 0; i < sums.length; i += 1) sums[i] = (sums[i] ?? 0) + (weights[row + i] ?? 0);
  }
  const share = 1 / Math.sqrt(Math.max(1, features.length));
  const scores = intents.map(
    (_, i) => ((sums[i] ?? 0) * (scales[i] ?? 0) * share + (biases[i] ?? 0)) / temperature,
  );
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return intents
    .map((intent, i) => ({ intent, probability: (powers[i] ?? 0) / total }))
    .sort((a, b) => b.probability - a.probability);
}
