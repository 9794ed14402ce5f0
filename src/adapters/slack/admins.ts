/** Whom Slack calls an admin or owner; asked where a team lets admins alone change settings, and kept for an hour. */
import { LRUCache } from 'lru-cache';
import type { TeamKey } from '../../core/team/team-key.ts';
import type { Call } from './deliver/call.ts';

export type IsAdmin = (
  who: { readonly team: TeamKey; readonly user: string },
  call: Call,
) => Promise<boolean>;

const hour = 3_600_000;
const mostKept = 5_000;

/** Where Slack does not say (the permission may be left out), nobody is one. */
export function admins(now: () => number): IsAdmin {
  const known = new LRUCache<string, { readonly admin: boolean; readonly until: number }>({ max: mostKept });
  return async ({ team, user }, call) => {
    const key = `${team} ${user}`;
    const kept = known.get(key);
    if (kept !== undefined && kept.until > now()) return kept.admin;
    const called = await call('users.info', { user });
    if (called.kind === 'refused') return false;
    const said = called.result['user'] as
      { readonly is_admin?: unknown; readonly is_owner?: unknown } | undefined;
    const admin = said?.is_admin === true || said?.is_owner === true;
    known.set(key, { admin, until: now() + hour });
    return admin;
  };
}
