/** Names and postal codes of the states: a name before one is a place. */
import { wordSet } from './word-set.ts';

export const stateNames = wordSet(`
alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana
iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
nevada hampshire jersey mexico york carolina dakota ohio oklahoma oregon pennsylvania rhode tennessee texas utah
vermont virginia washington wisconsin wyoming puerto calif tex fla penn mass minn mich wis ariz ill`);

export const stateCodes = wordSet(`
al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc
sd tn tx ut vt va wa wv wi wy dc pr`);

/** Postal codes that are words in lower case. */
export const stateWords = wordSet('al co de hi id in la ma me ms mt ne oh ok or pa va');

/** A name before one of these is a place; a name after one of the prefixes, too. */
export const placeNouns = wordSet(`
beach city county springs heights hills hill falls park valley grove creek village township island point ridge area
metro bay harbor station junction bluff bluffs rapids river lakes shores mills center clinic clinics hospital health
healthcare medical rehab therapy campus office location locality region general memorial university college system
insurance plan plans advantage blue group associates orthopedics wellness pt ot slp llc inc corp solutions shield
cross parish borough arbor stream burnie ellyn robles gables rouge moines prairie mawr thorpe lea chapel mountain oregon texas south north east west hole wayne worth`);

export const placePrefixes = wordSet(`
san santa st saint fort ft port mount mt mt. lake los las el la new north south east west n s e w in near at of de upper lower
cape point old big mc corpus glen palm coral west downtown greater city county town`);
