/** A cable to a server that can be cut (connections end, none is taken) or go dead (nothing arrives), and be mended. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Cable {
  readonly port: number;
  readonly cut: () => void;
  readonly goDead: () => void;
  readonly mend: () => void;
  readonly remove: () => void;
}

export async function cableTo(host: string, port: number): Promise<Cable> {
  const ends = new Set<Socket>();
  let way: 'whole' | 'cut' | 'dead' = 'whole';
  const server = createServer((near) => {
    ends.add(near);
    near.on('error', () => undefined);
    if (way === 'cut') return void near.destroy();
    const far = connect(port, host);
    ends.add(far);
    far.on('error', () => undefined);
    near.on('data', (bytes) => way !== 'dead' && far.write(bytes));
    far.on('data', (bytes) => way !== 'dead' && near.write(bytes));
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const drop = (): void => {
    for (const end of ends) end.destroy();
    ends.clear();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      way = 'cut';
      drop();
    },
    goDead: () => (way = 'dead'),
    mend: () => {
      way = 'whole';
    },
    remove: () => {
      drop();
      server.close();
    },
  };
}
