/**
 * Whether a request was made on this machine by a program of this machine. The socket decides, never a header a
 * caller could write; a header a proxy adds, or HTTP/1.0, which nginx speaks to what it stands before, says that the
 * socket is the proxy's and the caller somebody else.
 */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** RFC 7239, RFC 9110 (Via), and the names proxies, load balancers and content networks use instead. */
const forwarding =
  /^(?:forwarded|via|x-forwarded(?:-.*)?|x-real-ip|x-original-.*|x-client-ip|x-cluster-client-ip|x-proxyuser-ip|x-envoy-.*|x-azure-.*|x-arr-.*|x-amzn-.*|x-cloud-trace-context|true-client-ip|cf-.*|cdn-loop|fastly-.*|fly-.*|client-ip|proxy-.*)$/;

const isForwarded = (headers: IncomingHttpHeaders): boolean =>
  Object.keys(headers).some((name) => forwarding.test(name));

const loopbackAddress = /^(?:::ffff:)?127(?:\.\d{1,3}){3}$|^::1$/;

export const isFromHere = ({ socket, headers, httpVersion }: IncomingMessage): boolean =>
  loopbackAddress.test(socket.remoteAddress ?? '') && httpVersion !== '1.0' && !isForwarded(headers);

/** Names of this machine alone, as HOST, as a URL's host or in a Host header without its port. */
const loopbackName = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i;

export const isLoopbackName = (name: string): boolean => loopbackName.test(name);

/**
 * A page elsewhere can point its own name at 127.0.0.1 and read what a local server says (DNS rebinding). It
 * cannot change the Host its visitors' browsers send, so only the names of this machine are answered.
 */
export const isLocalHost = (host: string | undefined): boolean =>
  host !== undefined && isLoopbackName(host.replace(/:\d{1,5}$/, ''));

export function isLocalAddress(url: string): boolean {
  try {
    return isLoopbackName(new URL(url).hostname);
  } catch {
    return false;
  }
}

/**
 * A browser says of every request whose page began it. `none` is a person who typed the address. Programs that are no
 * browsers send neither header. Another port of this machine is the same site, and another origin.
 */
export function isSameOrigin({
  origin,
  host,
  'sec-fetch-site': site = 'none',
}: IncomingHttpHeaders): boolean {
  const own = origin === undefined || origin.toLowerCase() === `http://${host ?? ''}`.toLowerCase();
  return own && (site === 'none' || site === 'same-origin');
}
