import type { Argon2Cost } from './argon2-cost.js';

export const APP_MODES = ['server', 'demo'] as const;
export type AppMode = (typeof APP_MODES)[number];

export interface MailConfig {
  /** smtp:// or smtps://, with user and password where the server asks for them. */
  readonly url: string;
  readonly from: string;
}

/** Everything the operator decides, read once at boot. An abstract class so that it can be a token of the injector. */
export abstract class AppConfig {
  /** 'demo' loads the demo organisation into an empty data directory and lets one switch between its people. */
  abstract readonly mode: AppMode;
  abstract readonly port: number;
  /** The address the server binds to: loopback, unless a proxy speaks https in front of it. */
  abstract readonly host: string;
  /** What people type into the browser; null: http://127.0.0.1:PORT. */
  abstract readonly publicUrl: URL | null;
  /** Absolute path of the folder with the database, uploads and the lock. */
  abstract readonly dataDir: string;
  /** postgres://... ; null: SQLite in the data directory. */
  abstract readonly databaseUrl: string | null;
  /** Folder of the built web app; null: the API alone (tests). */
  abstract readonly webRoot: string | null;
  /** Folder whose subfolders hold a rubric.yaml each. */
  abstract readonly rubricsDir: string;
  abstract readonly passwordCost: Argon2Cost;
  abstract readonly logRequests: boolean;
  /** Where mails are handed over and whom they are from; null: nothing is mailed, everything is told in the app alone. */
  abstract readonly mail: MailConfig | null;
}

/** True when only this machine can reach the server. */
export const isLoopbackOnly = (config: AppConfig): boolean =>
  config.host === '127.0.0.1' && config.publicUrl?.protocol !== 'https:';

/** Cookies are Secure, HSTS is sent and proxies on the private network are believed. */
export const isHttps = (config: AppConfig): boolean => config.publicUrl?.protocol === 'https:';

/** The address to put into links, without a slash at its end. */
export const publicAddress = (config: AppConfig): string =>
  config.publicUrl ? config.publicUrl.origin : `http://127.0.0.1:${config.port}`;
