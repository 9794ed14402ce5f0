/** Binds a server to its port; where that fails, one sentence says what to do. */
import type { Server } from 'node:http';

/** The variables that port and host come from. */
export interface ListenVariables {
  readonly port: string;
  readonly host: string;
}

/** The port it then listens on. */
export const listen = (
  server: Server,
  port: number,
  host: string,
  variables: ListenVariables = { port: 'PORT', host: 'HOST' },
): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const { code } = error;
      reject(
        Object.assign(new Error(sayListenFault(error, port, host, variables), { cause: error }), { code }),
      );
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });

function sayListenFault(
  { code, name }: NodeJS.ErrnoException,
  port: number,
  host: string,
  variables: ListenVariables,
): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use: stop the program that holds it, or set ${variables.port} to another port.`;
    case 'EACCES':
      return `Port ${port} is not open to this user: set ${variables.port} to one above 1023 and put a proxy in front.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `${variables.host} ${host} is not an address of this machine: set it to 127.0.0.1, or to 0.0.0.0 for all of them.`;
    default:
      return `Port ${port} of ${host} cannot be opened (${code ?? name}): change ${variables.host} or ${variables.port}.`;
  }
}
