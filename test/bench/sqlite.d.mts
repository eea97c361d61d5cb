import type { Database } from 'sqlite3';

export function open(path: string): Promise<Database>;
export function all<T>(db: Database, sql: string, values?: readonly unknown[]): Promise<T[]>;
export function close(db: Database): Promise<void>;
