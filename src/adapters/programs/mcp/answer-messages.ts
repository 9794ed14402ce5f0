/**
 * The messages of one POST answered together by one server for all of them: whatever they ask is there before it ends,
 * so that no session and no stream is kept. Ids are each caller's own and may meet, so they are counted anew inside.
 * Notifications ask for nothing and change nothing here.
 */
import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { JSONRPCMessage, JSONRPCRequest } from '@modelcontextprotocol/sdk/types.js';
import { plainError } from './plain-error.ts';

/** In the order they were asked; empty where nothing was. */
export type AnswerMessages = (
  messages: readonly JSONRPCMessage[],
  caller: string,
) => Promise<readonly JSONRPCMessage[]>;

export function openAnswers(server: Server): AnswerMessages {
  const waiting = new Map<number, (answer: JSONRPCMessage) => void>();
  let last = 0;
  const transport: Transport = {
    start: () => Promise.resolve(),
    close: () => Promise.resolve(),
    send: (message) => {
      const id = 'id' in message ? message.id : undefined;
      if (typeof id === 'number') waiting.get(id)?.(message);
      return Promise.resolve();
    },
  };
  const connected = server.connect(transport);
  const answerOne = (request: JSONRPCRequest, caller: string): Promise<JSONRPCMessage> =>
    new Promise((resolve) => {
      const id = (last += 1);
      waiting.set(id, (answer) => {
        waiting.delete(id);
        resolve({ ...plainError(answer), id: request.id } as JSONRPCMessage);
      });
      const authInfo = { token: '', clientId: caller, scopes: [] };
      transport.onmessage?.({ ...request, id }, { authInfo });
    });
  return async (messages, caller) => {
    await connected;
    return Promise.all(messages.filter(isRequest).map((request) => answerOne(request, caller)));
  };
}

/** Of what was read as a message. */
const isRequest = (message: JSONRPCMessage): message is JSONRPCRequest =>
  'method' in message && 'id' in message;
