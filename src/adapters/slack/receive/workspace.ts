/** Whose workspace: Slack says it in three ways, depending on what it delivers. */
import { slackKey, type TeamKey } from '../../../core/team/team-key.ts';
import type { Workspace } from './incoming.ts';
import type { EventBody, PersonBody } from './shapes.ts';

/** An object with that one key, or with none where there is no value. */
export const given = <Key extends string, Value>(
  key: Key,
  value: Value | null | undefined,
): Readonly<Partial<Record<Key, Value>>> =>
  (value === undefined || value === null ? {} : { [key]: value }) as Readonly<Partial<Record<Key, Value>>>;

/** The installation an event was delivered by comes before the workspace it happened in: channels may be shared. */
export function workspaceOfEvent({ authorizations = [], team_id, enterprise_id }: EventBody): Workspace {
  const [by] = authorizations;
  const team = by?.team_id ?? team_id;
  return {
    ...given('team', team),
    ...(by?.is_enterprise_install === true ? given('enterprise', by.enterprise_id ?? enterprise_id) : {}),
  };
}

/** For an organisation's install `team` may be empty; the person's own workspace stands in. */
export function workspaceOfPerson(
  body: Pick<PersonBody, 'team' | 'user' | 'enterprise' | 'is_enterprise_install'>,
): Workspace {
  const { team, user, enterprise, is_enterprise_install } = body;
  return {
    ...given('team', team?.id ?? user.team_id),
    ...(is_enterprise_install === true ? given('enterprise', enterprise?.id ?? team?.enterprise_id) : {}),
  };
}

/** Undefined where Slack's ids have another shape than Slack's. */
export const teamOf = (workspace: Workspace): TeamKey | undefined => slackKey(workspace);

/** The ids inside a key: "slack:T1", "slack:E1:T1", or an organisation's "slack:E1". */
export function workspaceOf(team: TeamKey): Workspace {
  const [, first, second] = team.split(':');
  if (second !== undefined) return { ...given('enterprise', first), team: second };
  return first?.startsWith('E') === true ? { enterprise: first } : given('team', first);
}

/** Where the installation is kept: the organisation's where it installed the app as a whole. */
export const installationOf = ({ enterprise, team }: Workspace): TeamKey | undefined =>
  enterprise === undefined ? slackKey({ team }) : slackKey({ enterprise });
