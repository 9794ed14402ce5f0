/**
 * Whether the chat page is on (CONTRACT.md, `unitwise serve`). By itself only where no chat platform is configured and
 * HOST is loopback; elsewhere only where PLAYGROUND=on asks for it, and then for whoever holds the token printed at
 * the start.
 */
import { randomBytes } from 'node:crypto';
import type { Config } from '../adapters/config.ts';
import { isLoopbackName } from '../adapters/from-here.ts';

export type PageDoor = { readonly kind: 'off' } | { readonly kind: 'on'; readonly token?: string };

export function choosePageDoor({
  host,
  playground,
  slack,
  teams,
}: Pick<Config, 'host' | 'playground' | 'slack' | 'teams'>): PageDoor {
  if (playground === 'off') return { kind: 'off' };
  if (isLoopbackName(host) && slack === undefined && teams === undefined) return { kind: 'on' };
  if (playground === undefined) return { kind: 'off' };
  return { kind: 'on', token: randomBytes(24).toString('base64url') };
}
