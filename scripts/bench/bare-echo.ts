/** The yardstick for Teams: a botbuilder bot as it comes, without credentials, that says what it hears. */
import { createServer } from 'node:http';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Request,
  type Response,
} from 'botbuilder';

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>;
    const asExpress = {
      socket: response.socket,
      status: (code: number) => {
        response.statusCode = code;
        return asExpress;
      },
      header: (name: string, value: string) => response.setHeader(name, value),
      send: (said: unknown) => response.end(typeof said === 'string' ? said : JSON.stringify(said)),
      end: () => response.end(),
    };
    void adapter.process(
      { body, headers: request.headers, method: 'POST' } as unknown as Request,
      asExpress as unknown as Response,
      async (context) => void (await context.sendActivity(context.activity.text)),
    );
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`on http://localhost:${typeof address === 'object' ? address?.port : ''}/\n`);
});
