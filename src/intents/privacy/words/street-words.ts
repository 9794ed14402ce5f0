/** Words that end the name of a street, and words that never stand within one. */
import { wordSet } from './word-set.ts';

/** Hardly ever anything else. */
export const streetTypes = wordSet(`
street avenue boulevard blvd road lane terrace parkway pkwy highway hwy turnpike crescent expressway ave rd ln cir ter trl`);

/** Often something else: "Dr" is a doctor, "St" a saint, "court" a court. */
export const doubtfulStreetTypes = wordSet(`
st dr ct pl sq way drive court place circle trail square loop alley row run pike path crossing cove plaza walk bend hill
ridge commons landing point strip mews hollow trace manor`);

/** Ordinary words that streets are named with. */
export const streetWords = wordSet(
  'main park center lake mill high valley spring first second third old new',
);

export const compass = wordSet('n s e w north south east west ne nw se sw');

export const neverInStreets = wordSet(`
min mins minute minutes unit units in at for and with the a to of pt patient visits days codes code timed plus on or is
mod modifier`);

/** "St. Paul": after "St" these are cities. */
export const saints = wordSet(`
louis paul lucie joseph charles george cloud augustine petersburg pete john albans clair helens marys mary james peters
peter francis johns luke lukes`);
