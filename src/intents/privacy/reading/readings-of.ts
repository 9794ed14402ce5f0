/** The ways one text can be read: as typed, as the platform shows it, and with spelled-out numbers joined. */
import { joinSpaced } from './join-spaced.ts';
import { plainText, withoutInvisible } from './plain-text.ts';
import { withoutMentions, unwrapMarkup } from './unwrap-markup.ts';
import { decodeEntities } from './decode-entities.ts';

/** Most texts read the same in every way, and are then looked at once. */
export function readingsOf(text: string): readonly string[] {
  const typed = withoutMentions(withoutInvisible(decodeEntities(text))).replace(/\s+/g, ' ');
  const plain = plainText(unwrapMarkup(typed));
  return [...new Set([typed, plain, joinSpaced(plain)])];
}
