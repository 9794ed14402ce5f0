/** A patient's name: a word that the classifier of names is sure of. */
import { nameScores, upper } from '../names/name-model.ts';
import type { Reading } from '../reading/reading.ts';

export function saysName({ words }: Reading): boolean {
  for (const score of nameScores(words).values()) if (score > upper) return true;
  return false;
}
