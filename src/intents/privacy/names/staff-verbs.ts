/** What staff do: bill, sign, supervise, ask. A patient never does these. */
import { wordSet } from '../words/word-set.ts';
import { at, type Words } from './name-at.ts';

const verbs = wordSet(`
bill use add sign cosign co-sign code submit check append put treat supervise know post send fax write file resubmit document
delegate append review look confirm verify handle run correct void rebill forget remember append cover`);
const works = wordSet('do did does finish finished');
const tasks = wordSet(
  'eval evals evaluation manual treatment billing coding notes note paperwork charges charge rest therex',
);

const papers = wordSet('license login password npi access training badge laptop');

/** "bill", "need to cosign", "do the eval", "did the manual". */
export function isStaffVerb(words: Words, index: number): boolean {
  const [verb, next, third] = [at(words, index), at(words, index + 1), at(words, index + 2)];
  if (verbs.has(verb.folded)) return true;
  if (/^(?:need|needs|have|has|want|wants)$/.test(verb.folded))
    return (next.folded === 'to' && verbs.has(third.folded)) || papers.has(third.folded);
  return works.has(verb.folded) && next.folded === 'the' && tasks.has(third.folded);
}
