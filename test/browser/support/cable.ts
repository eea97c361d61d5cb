import { once } from 'node:events';
import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

/** A cable between the browser and the server that a test can pull: every request goes over it, those of a service worker too. */
export interface Cable {
  readonly url: string;
  /** Connections break at once, and new ones with them. */
  readonly cut: () => void;
  readonly mend: () => void;
  /** The next requests reach the server, and their answers are lost on the way back. */
  readonly loseAnswers: (isLost: boolean) => void;
  readonly close: () => Promise<void>;
}

export async function plugIn(serverUrl: string): Promise<Cable> {
  const { hostname, port } = new URL(serverUrl);
  const open = new Set<Socket>();
  let isCut = false;
  let isLossy = false;
  const keep = (socket: Socket): void => {
    open.add(socket);
    socket.on('error', () => undefined).on('close', () => open.delete(socket));
  };
  const server = createServer((client) => {
    if (isCut) {
      client.destroy();
      return;
    }
    const upstream = connect(Number(port), hostname);
    keep(client);
    keep(upstream);
    client.pipe(upstream);
    upstream.on('data', (chunk: Buffer) => {
      if (isLossy) client.destroy();
      else client.write(chunk);
    });
    upstream.on('close', () => client.destroy());
    client.on('close', () => upstream.end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const breakAll = (): void => open.forEach((socket) => socket.destroy());
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: () => {
      isCut = true;
      breakAll();
    },
    mend: () => {
      isCut = false;
    },
    loseAnswers: (isLost) => {
      isLossy = isLost;
    },
    close: async () => {
      breakAll();
      server.close();
      await once(server, 'close');
    },
  };
}
