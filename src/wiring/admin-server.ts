/**
 * The operator's own server: readiness and metrics, on loopback unless ADMIN_HOST says otherwise. Without ADMIN_PORT it
 * takes the port after PORT, and where another program has that one the server goes on without it.
 */
import { isLoopbackName } from '../adapters/from-here.ts';
import type { Config } from '../adapters/config.ts';
import { createAdminDoor, type AdminDoorParts } from '../adapters/operate/front-door.ts';
import type { Log } from '../adapters/operate/log.ts';
import { listen } from './listen.ts';

export interface AdminServer {
  /** Undefined where it is off. */
  readonly port: number | undefined;
  readonly close: () => Promise<void>;
}

const off: AdminServer = { port: undefined, close: () => Promise.resolve() };

export async function openAdminServer(
  { adminHost, adminPort, port }: Config,
  parts: Omit<AdminDoorParts, 'localOnly'>,
  log: Log,
): Promise<AdminServer> {
  if (adminPort === 'off') return off;
  const server = createAdminDoor({ ...parts, localOnly: isLoopbackName(adminHost) });
  const close = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
  const usual = port === 0 || port === 65_535 ? 0 : port + 1;
  const variables = { port: 'ADMIN_PORT', host: 'ADMIN_HOST' };
  try {
    return { port: await listen(server, adminPort ?? usual, adminHost, variables), close };
  } catch (error) {
    const taken = (error as { readonly code?: unknown }).code === 'EADDRINUSE';
    if (adminPort !== undefined || !taken) throw error;
    log.warn({ port: usual }, 'no admin server: its port is taken; set ADMIN_PORT');
    return off;
  }
}
