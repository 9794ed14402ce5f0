/**
 * A transport over which a server may be greeted before it is loaded: the answer to `initialize` goes out at once, and
 * whatever is asked next waits, in its order, until `load` is done.
 */
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { isInitializeRequest } from '@modelcontextprotocol/sdk/types.js';

/** `transport` is connected already. Rejects where loading fails, ends where the transport does. */
export function heldBack(transport: Transport, load: () => Promise<void>): Promise<void> {
  const { onmessage, onclose } = transport;
  let loading: Promise<void> | undefined;
  return new Promise((resolve, reject) => {
    const loaded = (): Promise<void> => (loading ??= load());
    transport.onmessage = (message, extra) => {
      if (!isInitializeRequest(message)) return void loaded().then(() => onmessage?.(message, extra), reject);
      onmessage?.(message, extra);
      setImmediate(() => void loaded().catch(reject));
    };
    transport.onclose = () => {
      const end = (): void => {
        onclose?.();
        resolve();
      };
      if (loading === undefined) end();
      // What was asked before the input ended is answered first.
      else void loading.then(() => setImmediate(end), reject);
    };
  });
}
