/** "王秀英", "Иван Петров", "Zsófia Bárány": letters that no English word of the trade is written with. */
import { wordSet } from '../words/word-set.ts';
import { at, type Words } from './name-at.ts';
import { isOfAPlace } from './of-a-place.ts';
import { eponyms } from '../words/eponyms.ts';
import { isStranger } from './stranger.ts';
import { isOtherScript } from './word-classes.ts';

export const isForeignName = (words: Words, index: number): boolean => {
  const word = at(words, index);
  if (isBehindParticles(words, index)) return true;
  if (isOtherScript(word)) return !measures.has(word.folded);
  return word.shape !== 'lower' && isAccented(words, index);
};

/** "38 分": minutes and units as others write them. */
const measures = wordSet(
  '分 分钟 分鐘 单位 單位 단위 분 минут мин минуты единиц единицы دقيقة دقائق وحدة 単位',
);

/** "van der Berg", "de la cruz". */
const isBehindParticles = (words: Words, index: number): boolean =>
  /^(?:van (?:der|den|de)|von der|de (?:la|los|las))$/.test(
    `${at(words, index - 2).folded} ${at(words, index - 1).folded}`,
  ) &&
  (isStranger(at(words, index)) || eponyms.has(at(words, index).folded));

const accents = /[\u00c0-\u024f\u1e00-\u1eff]/;

/** Accents on a word of no trade, no place and no ailment. */
function isAccented(words: Words, index: number): boolean {
  const [word, next] = [at(words, index), at(words, index + 1)];
  if (!accents.test(word.text) || word.ordinary || word.place || word.plain) return false;
  if (isOfAPlace(words, index) || ofAilments.has(next.folded) || ailments.has(word.folded)) return false;
  return index > 0 || next.kind !== 'word' || next.shape !== 'lower' || word.given || word.surname;
}

const ailments = wordSet(
  'meniere menieres sjogren sjogrens guillain-barre barre behcet peyronie waldenstrom',
);
const ofAilments = wordSet('disease syndrome palsy contracture lesion fracture');
