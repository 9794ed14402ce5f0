/** Words of payers, contractors and bodies (data/words/payers.json): never a person, though some are named like one. */
import listed from '../../../../data/words/payers.json' with { type: 'json' };
import { wordSet } from './word-set.ts';

const spellings = Object.values(listed.payers).flatMap((each) => Object.keys(each));

export const payers = wordSet([...spellings.filter((each) => !each.includes(' ')), listed.bodies].join(' '));
