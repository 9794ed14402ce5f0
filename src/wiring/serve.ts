/** `unitwise serve`: the local chat page, and every chat platform whose credentials are set. */
import { createPageServer, type Asked, type DrawnAnswer } from '../adapters/playground/serve-page.ts';
import { answerSerialised, answerText } from '../assistant.ts';
import { toPlainText } from '../core/reply/to-plain-text.ts';
import { drawings } from './drawings.ts';
import { open, programFolder, type Opened } from './open.ts';

export async function serve(): Promise<void> {
  const opened = open();
  const { config } = opened;
  if (!config.playground) {
    process.stderr.write('Nothing to serve: PLAYGROUND=off, and no chat platform is connected.\n');
    return;
  }
  const server = createPageServer({
    ask: (asked) => Promise.resolve(answerForPage(asked, opened)),
    status: () => pageStatus(opened),
    pageFolder: programFolder('dist/page'),
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  process.stdout.write(`Unitwise answers on http://localhost:${port}/  (stop with Ctrl+C)\n`);
  const stop = (): void => void server.close();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function answerForPage(asked: Asked, { reference, clock }: Opened): DrawnAnswer {
  const circumstances = { reference, today: clock(), defaults: {} };
  const answer =
    'text' in asked ? answerText(asked.text, circumstances) : answerSerialised(asked.question, circumstances);
  const expanded = 'expanded' in asked && asked.expanded;
  return {
    kind: answer.kind,
    slack: drawings.slack(answer, expanded),
    teams: drawings.teams(answer),
    text: toPlainText(answer.reply, { expanded: false }),
  };
}

function pageStatus({ reference, clock }: Opened) {
  return {
    platforms: [
      { name: 'Slack', connected: false, how: 'not part of this version yet' },
      { name: 'Teams', connected: false, how: 'not part of this version yet' },
    ],
    data: reference.releases.map(({ kind, name, title, firstDay, lastDay }) => ({
      ...{
        name: kind === 'rvu' ? name : `${kind.toUpperCase()} ${name}`,
        title,
        inForce: `${firstDay} to ${lastDay}`,
      },
    })),
    today: clock(),
  };
}
