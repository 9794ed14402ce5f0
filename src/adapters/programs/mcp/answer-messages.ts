/**
 * The messages of one POST answered together: whatever they ask is there before it ends, so that no session and no
 * stream is kept. Notifications ask for nothing and change nothing here.
 */
import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { isJSONRPCRequest, type JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { plainError } from './plain-error.ts';

/** In the order they are ready; empty where nothing was asked. */
export async function answerMessages(
  server: Server,
  messages: readonly JSONRPCMessage[],
): Promise<readonly JSONRPCMessage[]> {
  const requests = messages.filter(isJSONRPCRequest);
  if (requests.length === 0) return [];
  const answers: JSONRPCMessage[] = [];
  let finish: () => void = () => undefined;
  const done = new Promise<void>((resolve) => (finish = resolve));
  const transport: Transport = {
    start: () => Promise.resolve(),
    close: () => Promise.resolve(),
    send: (message) => {
      if (answers.push(plainError(message)) === requests.length) finish();
      return Promise.resolve();
    },
  };
  await server.connect(transport);
  for (const request of requests) transport.onmessage?.(request);
  await done;
  await server.close();
  return answers;
}
