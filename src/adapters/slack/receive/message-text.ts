import { isTooLong } from '../../../intents/language/longest-message.ts';

const opening = /^\s{0,9}<@[A-Z0-9]{1,30}(?:\|[^<>]{0,100})?>/;
const mention = /<@([A-Z0-9]{1,30})(?:\|[^<>]{0,100})?>/g;

/** The words of a message without the mention that called us; what was uploaded stands as platforms mark it. */
export function messageText(said: {
  readonly text: string;
  readonly hasFiles: boolean;
  readonly botUser?: string | undefined;
}): string {
  const { text, hasFiles, botUser } = said;
  if (isTooLong(text)) return text;
  const words =
    botUser === undefined
      ? text.replace(opening, ' ').trim()
      : text.replace(mention, (whole, user) => (user === botUser ? ' ' : whole)).trim();
  return hasFiles ? `${words} [file]`.trim() : words;
}
