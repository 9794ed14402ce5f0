/** Installations as Bolt gives and asks for them, kept sealed in the team's state. Nothing but what sending needs. */
import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import { slackKey, type TeamKey } from '../../../core/team/team-key.ts';
import type { InstallationStore as StoredInstallations } from '../../../core/team/installation.ts';
import type { TeamState } from '../../../core/team/team-state.ts';

/** Whoever installs it in a workspace is told of changed figures where no digest is taken (core/team/homes.ts). */
export function installationStore(
  { installations: stored, homes }: Pick<TeamState, 'installations' | 'homes'>,
  now: () => number,
): InstallationStore {
  return {
    storeInstallation: async (installation) => {
      const team = keyOf(
        installation.isEnterpriseInstall === true,
        installation.team?.id,
        installation.enterprise?.id,
      );
      if (team === undefined) throw new Error('Slack named no workspace');
      const saved = await stored.save({
        team,
        installation: JSON.stringify(withoutRest(installation)),
        at: now(),
      });
      if (saved.kind !== 'saved') throw new Error(`the installation was not saved: ${reasonOf(saved)}`);
      // An organisation as a whole asks nothing: each of its workspaces has codes, and a home, of its own.
      if (installation.isEnterpriseInstall === true) return;
      await homes.settle({ team, channel: installation.user.id, at: now() }, 'move');
    },
    fetchInstallation: async (query) => {
      const found = await find(stored, keysOf(query));
      if (found === undefined) throw new Error('not installed there');
      return found;
    },
    deleteInstallation: async (query) => {
      const [team] = keysOf(query);
      if (team !== undefined) await stored.remove(team);
    },
  };
}

/** The workspace's own installation comes before its organisation's. */
function keysOf({
  isEnterpriseInstall,
  teamId,
  enterpriseId,
}: InstallationQuery<boolean>): readonly TeamKey[] {
  const wide = enterpriseId === undefined ? undefined : slackKey({ enterprise: enterpriseId });
  const own = isEnterpriseInstall || teamId === undefined ? undefined : slackKey({ team: teamId });
  return [own, wide].filter((key) => key !== undefined);
}

const keyOf = (
  wide: boolean,
  team: string | undefined,
  enterprise: string | undefined,
): TeamKey | undefined => (wide ? slackKey({ enterprise }) : slackKey({ team }));

async function find(
  stored: StoredInstallations,
  keys: readonly TeamKey[],
): Promise<Installation | undefined> {
  for (const key of keys) {
    const read = await stored.find(key);
    if (read.kind === 'unavailable') throw new Error(`the installation could not be read: ${read.reason}`);
    if (read.value !== undefined) return JSON.parse(read.value) as Installation;
  }
  return undefined;
}

const reasonOf = (saved: { readonly kind: string; readonly reason?: string }): string =>
  saved.reason ?? saved.kind;

/** No user's token, no webhook, no names. */
const withoutRest = ({
  team,
  enterprise,
  bot,
  isEnterpriseInstall,
  appId,
  authVersion,
  user,
}: Installation): object => ({
  ...(team === undefined ? {} : { team: { id: team.id } }),
  ...(enterprise === undefined ? {} : { enterprise: { id: enterprise.id } }),
  ...{ bot, isEnterpriseInstall, appId, authVersion, tokenType: 'bot' },
  user: { id: user.id, token: undefined, scopes: undefined },
});
