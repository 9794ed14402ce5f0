/**
 * Whose state a row is. `slack:T123`, inside an organisation `slack:E123:T123`, the organisation itself
 * `slack:E123`; `teams:<tenant>`, one team of it `teams:<tenant>:<team>`. Made only by the functions here.
 */
export type TeamKey = string & { readonly brand: 'TeamKey' };

const slackId = /^[A-Z][A-Z0-9]{1,29}$/;
const tenantId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Teams writes "19:meeting_x@thread.tacv2". */
const teamsId = /^[\w.:@=+/-]{1,150}$/;

/** Undefined where the ids have not Slack's shape. An enterprise alone is an organisation-wide install. */
export function slackKey(ids: {
  readonly enterprise?: string | undefined;
  readonly team?: string | undefined;
}): TeamKey | undefined {
  const parts = [ids.enterprise, ids.team].filter((id) => id !== undefined);
  if (parts.length === 0 || !parts.every((id) => slackId.test(id))) return undefined;
  return ['slack', ...parts].join(':') as TeamKey;
}

/** Undefined where the ids have not Microsoft's shape. A tenant alone covers personal chats. */
export function teamsKey(ids: {
  readonly tenant: string;
  readonly team?: string | undefined;
}): TeamKey | undefined {
  const tenant = ids.tenant.toLowerCase();
  if (!tenantId.test(tenant)) return undefined;
  if (ids.team === undefined) return `teams:${tenant}` as TeamKey;
  return teamsId.test(ids.team) ? (`teams:${tenant}:${ids.team}` as TeamKey) : undefined;
}

/** A key as an admin types it (`--team slack:T123`). */
export function parseTeamKey(text: string): TeamKey | undefined {
  const [platform, first = '', ...rest] = text.trim().split(':');
  const second = rest.length === 0 ? undefined : rest.join(':');
  if (platform === 'teams') return teamsKey({ tenant: first, team: second });
  if (platform !== 'slack') return undefined;
  return second === undefined ? slackKey({ team: first }) : slackKey({ enterprise: first, team: second });
}

/** Where rows belong: the team alone, or with every team under it (an organisation, a tenant). */
export type TeamReach = 'only' | 'with-all-under';
