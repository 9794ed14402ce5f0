/** `unitwise doctor --online`: asks Slack and Microsoft whether they take the credentials as set. */
import type { Config } from '../adapters/config.ts';
import type { OnlineCheck } from '../adapters/online-check.ts';
import type { DoctorLine } from '../adapters/terminal/doctor-report.ts';

export async function checkOnline(
  { slack, teams }: Config,
  loginUrl?: string,
): Promise<readonly DoctorLine[]> {
  return [...(await checkSlack(slack)), ...(await checkTeams(teams, loginUrl))];
}

async function checkSlack(slack: Config['slack']): Promise<readonly DoctorLine[]> {
  if (slack === undefined) return [];
  if (slack.botToken === undefined && slack.appToken === undefined) {
    const line = 'tokens of installed workspaces are not asked about; Slack ends those that were revoked';
    return [{ mark: 'note', about: 'Slack online', line }];
  }
  const { checkTokens } = await import('../adapters/slack/check-tokens.ts');
  const remedy = {
    SLACK_BOT_TOKEN: 'copy the bot token anew from Install App',
    SLACK_APP_TOKEN: 'make one with connections:write under Basic Information',
  } as const;
  return (await checkTokens(slack)).map(({ variable, check }) =>
    lineOf('Slack online', variable, remedy[variable], check),
  );
}

async function checkTeams(teams: Config['teams'], loginUrl?: string): Promise<readonly DoctorLine[]> {
  const { appId, appPassword, tenantId, appType, cloud } = teams ?? {};
  if (appId === undefined || tenantId === undefined) return [];
  if (appType === 'UserAssignedMSI' || appPassword === undefined) {
    const line = 'a managed identity is proved by Azure itself and is not asked about here';
    return [{ mark: 'note', about: 'Teams online', line }];
  }
  const { checkCredentials } = await import('../adapters/teams/check-credentials.ts');
  const login = loginUrl === undefined ? {} : { loginUrl };
  const check = await checkCredentials({ appId, appPassword, tenantId, cloud, ...login });
  const remedy =
    'make a client secret under Certificates & secrets, and compare TEAMS_APP_ID, TEAMS_TENANT_ID and TEAMS_CLOUD';
  return [lineOf('Teams online', 'TEAMS_APP_PASSWORD', remedy, check)];
}

function lineOf(about: string, variable: string, remedy: string, check: OnlineCheck): DoctorLine {
  switch (check.kind) {
    case 'accepted':
      return { mark: 'ok', about, line: `${variable} is accepted` };
    case 'refused':
      return { mark: 'fix', about, line: `${variable} is refused (${check.fault}): ${remedy}.` };
    case 'unreachable': {
      const line = `${variable} could not be checked (${check.fault}): see that this machine reaches the platform over https.`;
      return { mark: 'fix', about, line };
    }
  }
}
