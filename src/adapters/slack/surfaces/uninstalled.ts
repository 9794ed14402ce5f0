/**
 * The app was taken away, or its token: everything kept of the team goes, unless it was installed again since. later:
 * it could not be deleted now.
 */
import type { TeamState } from '../../../core/team/team-state.ts';
import type { Answering } from '../../answered-once.ts';
import type { Observer } from '../../observe.ts';
import type { AppRemoved } from '../receive/incoming.ts';
import { teamOf } from '../receive/workspace.ts';

export async function forgetTeam(
  { workspace, time }: AppRemoved,
  state: TeamState,
  observe: Observer,
): Promise<Answering> {
  const team = teamOf(workspace);
  if (team === undefined) return 'answered';
  const installed = await state.installations.installedAt(team);
  const installedAt = installed.kind === 'read' ? installed.value : undefined;
  // Slack's times are whole seconds: what happened within one is not older than it.
  if (time !== undefined && installedAt !== undefined && (time + 1) * 1000 <= installedAt) {
    observe.refused({ platform: 'slack', reason: 'installed-since' });
    return 'answered';
  }
  const reach = workspace.team === undefined ? 'with-all-under' : 'only';
  const deleted = await state.records.deleteTeam(team, reach);
  if (deleted.kind === 'unavailable') {
    observe.failed({ platform: 'slack', where: 'uninstalled', error: new Error(deleted.reason) });
  }
  return deleted.kind !== 'unavailable' || deleted.reason === 'absent' ? 'answered' : 'later';
}
