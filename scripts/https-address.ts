/** Slack and Teams call a bot over https alone; an address without a host, or with a query, is none. */
export function isHttpsAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' && url.hostname.includes('.') && url.search === '' && url.hash === '';
}
