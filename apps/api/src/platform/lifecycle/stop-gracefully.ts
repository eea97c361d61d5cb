import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Lifecycle } from './lifecycle.js';

const PATIENCE_MS = 8_000;
/** A proxy that reads 'not ready', and a client whose next request is already on its way, are still answered. */
const GRACE_MS = 300;

/** Ends the server without failing a request that was accepted; cuts what still hangs after eight seconds. */
export async function stopGracefully(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpServer();
  const cut = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
  await app.get(Lifecycle).stop();
  await new Promise((resolve) => setTimeout(resolve, GRACE_MS));
  await app.close();
  clearTimeout(cut);
}
