import { isAbsolute, resolve } from 'node:path';
import { APP_MODES, type AppConfig, type AppMode } from './app-config.js';
import { PRODUCT_PASSWORD_COST } from './argon2-cost.js';
import { readMail } from './read-mail.js';
import { ConfigError } from './config-error.js';

export type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_PORT = 3000;
const LOOPBACK = '127.0.0.1';
/** Behind a proxy that ends TLS, the proxy may live on another machine. */
const EVERY_INTERFACE = '0.0.0.0';

const isLoopbackName = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);

function readPort(value: string | undefined): number {
  if (!value) return DEFAULT_PORT;
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port < 1 || port > 65_535) {
    throw new ConfigError('PORT', `must be a whole number between 1 and 65535, not '${value}'.`);
  }
  return port;
}

function readMode(value: string | undefined): AppMode {
  if (!value) return 'server';
  const mode = APP_MODES.find((one) => one === value);
  if (!mode) throw new ConfigError('PLUMBLINE_MODE', `must be 'server' or 'demo', not '${value}'.`);
  return mode;
}

function parseUrl(variable: string, value: string, example: string): URL {
  try {
    return new URL(value);
  } catch {
    throw new ConfigError(variable, `must be a web address such as ${example}, not '${value}'.`);
  }
}

function readPublicUrl(value: string | undefined, mode: AppMode): URL | null {
  if (!value) return null;
  const variable = 'PLUMBLINE_PUBLIC_URL';
  const url = parseUrl(variable, value, 'https://plumbline.example.com');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new ConfigError(variable, `must begin with https:// or http://, not '${url.protocol}'.`);
  }
  if (url.pathname !== '/' || url.search || url.hash || url.username || url.password) {
    throw new ConfigError(variable, `must be an address without path, query or user, such as ${url.origin}.`);
  }
  if (url.protocol === 'http:' && !isLoopbackName(url.hostname)) {
    throw new ConfigError(variable, `must be https for '${url.hostname}': plain http is for this machine alone.`);
  }
  // Anybody who reaches a demo may be anybody in it.
  if (mode === 'demo' && !(url.protocol === 'http:' && isLoopbackName(url.hostname))) {
    throw new ConfigError(variable, `must be a loopback address in demo mode, not '${url.origin}'.`);
  }
  return url;
}

function readDatabaseUrl(value: string | undefined): string | null {
  if (!value) return null;
  const example = 'postgres://user@localhost:5432/plumbline';
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    // The value may hold a password: never repeat it.
    throw new ConfigError('DATABASE_URL', `must be an address such as ${example}.`);
  }
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') {
    throw new ConfigError(
      'DATABASE_URL',
      `must begin with postgres://, not '${url.protocol}//'; leave it empty for SQLite.`,
    );
  }
  if (url.pathname.length < 2) throw new ConfigError('DATABASE_URL', `must name a database, such as ${example}.`);
  return value;
}

function readDataDir(value: string | undefined, mode: AppMode): string {
  if (value?.includes('\0')) throw new ConfigError('PLUMBLINE_DATA_DIR', 'must be the path of a folder.');
  const path = value || (mode === 'demo' ? '.data/demo' : '.data/plumbline');
  return isAbsolute(path) ? path : resolve(path);
}

/**
 * Reads the configuration of the server.
 * @param root folder of the checkout: rubrics and the built web app are found below it
 * @throws ConfigError naming the variable and what would be right
 */
export function loadConfig(env: Environment, root: string): AppConfig {
  const mode = readMode(env['PLUMBLINE_MODE']);
  const publicUrl = readPublicUrl(env['PLUMBLINE_PUBLIC_URL'], mode);
  return {
    mode,
    publicUrl,
    port: readPort(env['PORT']),
    host: publicUrl?.protocol === 'https:' ? EVERY_INTERFACE : LOOPBACK,
    dataDir: readDataDir(env['PLUMBLINE_DATA_DIR'], mode),
    databaseUrl: readDatabaseUrl(env['DATABASE_URL']),
    webRoot: resolve(root, 'dist/web'),
    rubricsDir: resolve(root, 'rubrics'),
    passwordCost: PRODUCT_PASSWORD_COST,
    logRequests: true,
    mail: readMail(env, mode),
  };
}
