/** The time of a message, as chats show it. */
export const clockTime = (): string =>
  new Date().toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });
