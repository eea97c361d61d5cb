import { createServer } from 'node:net';

/** True when nobody listens on that loopback port. */
export function isPortFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** A port from the environment: whole number 1 to 65535, else an error that names the variable. */
export function portFrom(value, fallback, name = 'PORT') {
  if (value === undefined || value === '') return fallback;
  const port = Number(value);
  if (!/^\d+$/.test(value) || port < 1 || port > 65_535) {
    throw new Error(`${name} must be a port number between 1 and 65535, not '${value}'.`);
  }
  return port;
}
