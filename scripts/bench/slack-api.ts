/** Stands in for Slack's own API, which the program asks about its token. */
import { createServer } from 'node:http';

export async function startSlackApi(): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createServer((_, response) => response.end('{"ok":true}'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/api/`, close: () => server.close() };
}
