/** `unitwise doctor`: checks configuration, figures, state and chat platforms. It starts nothing and changes nothing. */
import type { Config, TeamsSettings } from '../adapters/config.ts';
import { variableNames } from '../adapters/environment.ts';
import { findUnread } from '../adapters/misspelt-variables.ts';
import { inspectState } from '../adapters/state/inspect-state.ts';
import { doctorReport, type DoctorLine } from '../adapters/terminal/doctor-report.ts';
import { readConfiguration } from './configuration.ts';
import { inspectFigures } from './doctor-figures.ts';
import { checkOnline } from './doctor-online.ts';

export interface DoctorOptions {
  /** Asks the chat platforms too. */
  readonly online: boolean;
  /** Stands in for Microsoft's in tests, as SLACK_API_URL does for Slack's. */
  readonly loginUrl?: string;
}

/** Exit status: 0 where nothing is to be fixed, 2 where the installation is broken. */
export async function doctor(options: DoctorOptions): Promise<number> {
  const read = readConfiguration();
  const lines =
    read.kind === 'faults'
      ? read.faults.map((fault) => ({ mark: 'fix', about: 'configuration', line: `${fault}.` }) as const)
      : [...configurationLines(process.env), ...(await examine(read.config, options))];
  process.stdout.write(`${doctorReport(lines)}\n`);
  return lines.some(({ mark }) => mark === 'fix') ? 2 : 0;
}

/** Everything but the variables themselves. */
export async function examine(
  config: Config,
  { online, loginUrl }: DoctorOptions,
): Promise<readonly DoctorLine[]> {
  return [
    ...inspectFigures(config),
    await stateLine(config),
    ...platforms(config),
    ...(online ? await checkOnline(config, loginUrl) : []),
  ];
}

const configurationLines = (env: NodeJS.ProcessEnv): readonly DoctorLine[] => [
  { mark: 'ok', about: 'configuration', line: 'every variable can be read' },
  ...findUnread(env, variableNames).map(({ name }) => ({
    mark: 'note' as const,
    about: 'configuration',
    line: `${name} is set and not read; .env.example lists what is`,
  })),
];

async function stateLine(config: Config): Promise<DoctorLine> {
  const about = 'team state';
  const found = await inspectState(config);
  switch (found.kind) {
    case 'none':
      return { mark: 'note', about, line: 'none yet; the first start makes it' };
    case 'fault':
      return { mark: 'fix', about, line: found.sentence };
    case 'found': {
      const { database, version, known } = found;
      if (version === known) return { mark: 'ok', about, line: `${database}, version ${version}` };
      const line = `${database}, version ${version}; the next start brings it to ${known}: back it up first`;
      return { mark: 'note', about, line };
    }
  }
}

function platforms({ slack, teams, publicUrl, stateKey }: Config): readonly DoctorLine[] {
  const web = slack?.appToken === undefined;
  return [
    slack === undefined
      ? { mark: 'note', about: 'Slack', line: 'not connected; docs/slack.md says how' }
      : { mark: 'ok', about: 'Slack', line: web ? 'over HTTP' : 'in Socket Mode' },
    teams === undefined
      ? { mark: 'note', about: 'Teams', line: 'not connected; docs/teams.md says how' }
      : {
          mark: 'ok',
          about: 'Teams',
          line: teams.appId === undefined ? 'local playground only' : registrationOf(teams),
        },
    ...((slack !== undefined && web) || teams?.appId !== undefined ? [address(publicUrl)] : []),
    ...(stateKey === undefined
      ? [
          {
            mark: 'note',
            about: 'STATE_KEY',
            line: 'not set: no token can be kept; openssl rand -base64 32',
          } as const,
        ]
      : []),
  ];
}

const registrationOf = ({ appType, cloud }: TeamsSettings): string =>
  cloud === 'government' ? `${appType}, government cloud (GCC High, DoD)` : appType;

const address = (publicUrl: string | undefined): DoctorLine =>
  publicUrl === undefined
    ? { mark: 'note', about: 'PUBLIC_URL', line: 'not set: replies carry no pictures, and no files to open' }
    : publicUrl.startsWith('https://')
      ? { mark: 'ok', about: 'PUBLIC_URL', line: publicUrl }
      : {
          mark: 'fix',
          about: 'PUBLIC_URL',
          line: 'Slack and Teams call https addresses only: put a certificate in front.',
        };
