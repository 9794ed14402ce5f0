/**
 * The stdio transport: one JSON-RPC message a line. The SDK's own ends the connection at a line that is too long, and
 * leaves one that is no JSON without an answer; here each is answered with one sentence and the next line is read.
 */
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { ErrorCode } from '@modelcontextprotocol/sdk/types.js';
import { plainError, readMessage, refusal } from './plain-error.ts';

export const longestLine = 1_000_000;

export function lineTransport(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Transport {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  let length = 0;
  const write = (message: object): Promise<void> =>
    new Promise((resolve) => {
      output.write(`${JSON.stringify(message)}\n`, () => resolve());
    });
  const take = (text: string): void => {
    length += text.length;
    if (length <= longestLine) parts.push(text);
    else parts = [];
  };
  const endLine = (): void => {
    const line = parts.join('').trim();
    const read =
      length > longestLine
        ? refusal(
            ErrorCode.InvalidRequest,
            'That message is over a million characters: send one claim day a call.',
          )
        : readMessage(line);
    const empty = length <= longestLine && line === '';
    [parts, length] = [[], 0];
    if (empty) return;
    if (read.kind === 'message') transport.onmessage?.(read.message);
    else void write(read.answer);
  };
  const onData = (chunk: Buffer | string): void => {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const [first = '', ...others] = text.split('\n');
    take(first);
    for (const other of others) {
      endLine();
      take(other);
    }
  };
  const transport: Transport = {
    start: () => {
      input.on('data', onData);
      input.once('end', () => {
        endLine();
        transport.onclose?.();
      });
      return Promise.resolve();
    },
    send: (message) => write(plainError(message)),
    close: () => {
      input.off('data', onData);
      transport.onclose?.();
      return Promise.resolve();
    },
  };
  return transport;
}
