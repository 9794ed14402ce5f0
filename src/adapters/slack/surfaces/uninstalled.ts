/** The app was taken away, or its token: everything kept of the team goes. */
import type { TeamState } from '../../../core/team/team-state.ts';
import type { Observer } from '../../observe.ts';
import type { Workspace } from '../receive/incoming.ts';
import { teamOf } from '../receive/workspace.ts';

export async function forgetTeam(workspace: Workspace, state: TeamState, observe: Observer): Promise<void> {
  const team = teamOf(workspace);
  if (team === undefined) return;
  const reach = workspace.team === undefined ? 'with-all-under' : 'only';
  const deleted = await state.records.deleteTeam(team, reach);
  if (deleted.kind === 'unavailable') {
    observe.failed({ platform: 'slack', where: 'uninstalled', error: new Error(deleted.reason) });
  }
}
