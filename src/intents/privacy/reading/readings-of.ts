/** The ways one text can be read: as typed, as the platform shows it, and with spelled-out numbers joined. */
import { decodeEntities } from './decode-entities.ts';
import { joinSpaced } from './join-spaced.ts';
import { plainText, withoutInvisible } from './plain-text.ts';
import { readingOf, type Reading } from './reading.ts';
import { spokenNumbers } from './spoken-numbers.ts';
import { withoutMentions, unwrapMarkup } from './unwrap-markup.ts';

export interface Readings {
  readonly forNames: readonly Reading[];
  /** The same, and the numbers said in words as figures. */
  readonly forNumbers: readonly Reading[];
}

/** Most texts read the same in every way, and are then looked at once. */
export function readingsOf(text: string): Readings {
  const typed = withoutMentions(withoutInvisible(decodeEntities(text))).replace(/\s+/g, ' ');
  const plain = plainText(unwrapMarkup(typed));
  const forNames = [...new Set([typed, plain, joinSpaced(plain)])].map(readingOf);
  const spoken = spokenNumbers(plain);
  return { forNames, forNumbers: spoken === plain ? forNames : [...forNames, readingOf(spoken)] };
}
