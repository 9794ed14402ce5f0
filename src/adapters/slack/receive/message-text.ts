/** The words of a message without the mention that called us; what was uploaded stands as platforms mark it. */
export function messageText(said: {
  readonly text: string;
  readonly hasFiles: boolean;
  readonly botUser?: string | undefined;
}): string {
  const { text, hasFiles, botUser } = said;
  const calls =
    botUser === undefined
      ? /^\s*<@[A-Z0-9]{1,30}(?:\|[^>]{0,100})?>/
      : new RegExp(`<@${botUser}(?:\\|[^>]{0,100})?>`, 'g');
  const words = text.replace(calls, ' ').trim();
  return hasFiles ? `${words} [file]`.trim() : words;
}
