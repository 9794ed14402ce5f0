/** What the page lets be opened: https, and the files this machine serves itself. */
export const isOpenable = (address: string): boolean =>
  /^(?:https:\/\/|http:\/\/localhost:\d+\/)[^\s]+$/.test(address);
