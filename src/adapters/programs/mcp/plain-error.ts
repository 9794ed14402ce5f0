/** Errors as one sentence: what the SDK says of a request's shape lists the parts of a schema over many lines. */
import { ErrorCode, JSONRPCMessageSchema, type JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';

const wrongShape = 'The request does not have the shape its method takes: see the Model Context Protocol.';

export function plainError(message: JSONRPCMessage): JSONRPCMessage {
  if (!('error' in message)) return message;
  const { code, message: words } = message.error;
  // A bug of ours: its words are for nobody outside. The SDK calls a request of another shape so as well.
  if (code === ErrorCode.InternalError && !words.includes('"path"'))
    return { ...message, error: { code, message: 'Something went wrong here.' } };
  const isPlain = !words.includes('\n') && words.length <= 300;
  const error = isPlain ? { code, message: words } : { code: ErrorCode.InvalidParams, message: wrongShape };
  return { ...message, error };
}

export type MessageRead =
  | { readonly kind: 'message'; readonly message: JSONRPCMessage }
  /** An answer for whoever sent it, as JSON. */
  | { readonly kind: 'refused'; readonly answer: object };

export function readMessage(text: string): MessageRead {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refusal(ErrorCode.ParseError, 'That is not JSON: send one JSON-RPC message a line.');
  }
  return messageIn(json);
}

export function messageIn(json: unknown): MessageRead {
  const read = JSONRPCMessageSchema.safeParse(json);
  return read.success
    ? { kind: 'message', message: read.data }
    : refusal(ErrorCode.InvalidRequest, 'That is no JSON-RPC 2.0 message.', idOf(json));
}

export const refusal = (
  code: number,
  message: string,
  id: string | number | null = null,
): Extract<MessageRead, { kind: 'refused' }> => ({
  kind: 'refused',
  answer: { jsonrpc: '2.0', id, error: { code, message } },
});

const idOf = (json: unknown): string | number | null =>
  typeof json === 'object' &&
  json !== null &&
  'id' in json &&
  (typeof json.id === 'number' || (typeof json.id === 'string' && json.id.length <= 100))
    ? json.id
    : null;
