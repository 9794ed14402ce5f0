/** Whether a request comes from this machine, as itself: neither through a proxy nor from a web page elsewhere. */
import type { IncomingMessage } from 'node:http';

const local = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i;

export function isFromHere({ socket, headers }: IncomingMessage): boolean {
  const { remoteAddress = '' } = socket;
  const address = remoteAddress.replace(/^::ffff:/, '');
  const host = (headers.host ?? '').replace(/:\d+$/, '');
  const passedOn = headers['x-forwarded-for'] ?? headers['forwarded'] ?? headers['x-real-ip'];
  return local.test(address) && local.test(host) && passedOn === undefined && isNoPage(headers.origin);
}

const isNoPage = (origin: string | undefined): boolean => origin === undefined || isLocalAddress(origin);

export function isLocalAddress(url: string): boolean {
  try {
    return local.test(new URL(url).hostname);
  } catch {
    return false;
  }
}
