/** What was given, right behind a name: "rebill thompson ther ex 3 units"; "thompson therapy" is a clinic. */
import { wordSet } from '../words/word-set.ts';
import { at, type Words } from './name-at.ts';

const treatments = wordSet(
  'ther therex theract manual neuro nmr gait te ta mt mld eval evaluation reeval re-eval visit ultrasound aquatic massage',
);

export const startsTreatment = (words: Words, index: number): boolean =>
  treatments.has(at(words, index).folded);
