/** `unitwise doctor`: looks at configuration, figures, state and chat platforms; starts nothing and changes nothing it need not. */
import { readConfig, type Config } from '../adapters/config.ts';
import { needs } from '../adapters/terminal/data-status.ts';
import { doctorReport, type Looked } from '../adapters/terminal/doctor-report.ts';
import { open, type Opened } from './open.ts';
import { openTeam } from './open-team.ts';

/** Exit status: 0 where nothing is to be fixed, 2 where the installation is broken. */
export async function doctor(): Promise<number> {
  const looked = await look();
  process.stdout.write(`${doctorReport(looked)}\n`);
  return looked.some(({ mark }) => mark === 'fix') ? 2 : 0;
}

async function look(): Promise<readonly Looked[]> {
  const read = readConfig(process.env);
  if (read.kind === 'faults') {
    return read.faults.map((fault) => ({ mark: 'fix', about: 'configuration', line: `${fault}.` }));
  }
  const opened = open();
  return [
    { mark: 'ok', about: 'configuration', line: 'every variable can be read' },
    ...figures(opened),
    await state(opened),
    ...platforms(read.config),
  ];
}

function figures({ reference, clock }: Opened): readonly Looked[] {
  if (reference.releases.length === 0) {
    return [{ mark: 'fix', about: 'figures', line: 'No CMS figures are loaded: unitwise data import PATH.' }];
  }
  return needs(reference, clock()).map((line) => ({
    mark: /covers it$/.test(line) ? 'ok' : 'note',
    about: 'figures',
    line,
  }));
}

async function state(opened: Opened): Promise<Looked> {
  const about = 'team state';
  try {
    const team = await openTeam(opened);
    const ready = await team.state.ready();
    await team.state.close();
    if (ready.kind === 'not-ready') return { mark: 'fix', about, line: ready.sentence };
    return { mark: 'ok', about, line: `${ready.database}, version ${ready.version}` };
  } catch (error) {
    return { mark: 'fix', about, line: error instanceof Error ? error.message : 'could not be opened' };
  }
}

function platforms({ slack, teams, publicUrl, stateKey }: Config): readonly Looked[] {
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
          line: teams.appId === undefined ? 'local playground only' : teams.appType,
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

const address = (publicUrl: string | undefined): Looked =>
  publicUrl === undefined
    ? { mark: 'note', about: 'PUBLIC_URL', line: 'not set: replies carry no pictures, and no files to open' }
    : publicUrl.startsWith('https://')
      ? { mark: 'ok', about: 'PUBLIC_URL', line: publicUrl }
      : {
          mark: 'fix',
          about: 'PUBLIC_URL',
          line: 'Slack and Teams call https addresses only: put a certificate in front.',
        };
