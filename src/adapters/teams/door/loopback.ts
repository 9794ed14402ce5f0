/** Whether a request comes from this machine, as itself: neither through a proxy nor from a web page elsewhere. */
import type { IncomingMessage } from 'node:http';
import { isFromHere, isLocalAddress, isLocalHost } from '../../from-here.ts';

/** The local playground's own page stands on another port of this machine. */
export const isOfThisMachine = (request: IncomingMessage): boolean =>
  isFromHere(request) && isLocalHost(request.headers.host) && isNoPage(request.headers.origin);

const isNoPage = (origin: string | undefined): boolean => origin === undefined || isLocalAddress(origin);
