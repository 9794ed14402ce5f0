/**
 * Who the page answers: a browser or program of this machine, on a page of its own, and where the page was asked for
 * beside a chat platform or on an open port, one that holds the token printed at the start.
 */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isFromHere, isLocalHost, isSameOrigin } from '../from-here.ts';
import { sentence, type HttpAnswer } from './send.ts';

const cookieName = 'unitwise_page';

/** Undefined where the request is answered. */
export function refusalOf(request: IncomingMessage, token: string | undefined): HttpAnswer | undefined {
  const { headers } = request;
  if (!isFromHere(request) || !isLocalHost(headers.host)) {
    return sentence(403, 'This page answers on localhost only.');
  }
  if (!isSameOrigin(headers)) {
    return sentence(403, 'This page answers no other site: type its address into the browser.');
  }
  return token === undefined ? undefined : tokenRefusal(request, token);
}

/** The link with the token leaves it in a cookie no script and no other site can use, and out of the address. */
function tokenRefusal({ url = '/', headers }: IncomingMessage, token: string): HttpAnswer | undefined {
  const [path = '/', query] = url.split('?', 2);
  const given = new URLSearchParams(query).get('token');
  if (given !== null && isSame(given, token)) {
    if (path !== '/') return undefined;
    const cookie = `${cookieName}=${token}; Path=/; HttpOnly; SameSite=Strict`;
    return { ...sentence(303, 'The page is at /.'), headers: { location: '/', 'set-cookie': cookie } };
  }
  const cookies = (headers.cookie ?? '').split(';').map((each) => each.trim());
  const kept = cookies.find((each) => each.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1);
  if (kept !== undefined && isSame(kept, token)) return undefined;
  return sentence(401, 'Open the link with the token that `unitwise serve` printed when it started.');
}

function isSame(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}
