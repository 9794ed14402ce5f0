/** `unitwise serve`: the local chat page, and every chat platform whose credentials are set. */
import { createPageServer } from '../adapters/playground/serve-page.ts';
import { open } from './open.ts';
import { pageAnswers } from './page-answers.ts';
import { programFolder } from './program-folder.ts';

export async function serve(): Promise<void> {
  const opened = open();
  const { config } = opened;
  if (!config.playground) {
    process.stderr.write('Nothing to serve: PLAYGROUND=off, and no chat platform is connected.\n');
    return;
  }
  const server = createPageServer({
    ...pageAnswers(opened),
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
