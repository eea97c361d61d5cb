// Column types that mean the same on SQLite and PostgreSQL. No defaults: whoever writes a row states every value.
import type { ColumnOptions } from 'typeorm';
import { instantTransformer } from './instant.transformer.js';

type RequiredColumn = Omit<ColumnOptions, 'nullable'>;

/** An id made by the application (UUIDv7), or the reserved organisation id 'instance'. */
export const id = (name: string): RequiredColumn => ({ name, type: 'varchar', length: 36 });

export const varchar = (name: string, length: number): RequiredColumn => ({ name, type: 'varchar', length });

export const text = (name: string): RequiredColumn => ({ name, type: 'text' });

export const integer = (name: string): RequiredColumn => ({ name, type: 'integer' });

export const double = (name: string): RequiredColumn => ({ name, type: 'double precision' });

export const flag = (name: string): RequiredColumn => ({ name, type: 'boolean' });

/** A value of an enumeration; add `@Check(oneOf(...))` to the entity. */
export const choice = (name: string): RequiredColumn => ({ name, type: 'varchar', length: 30 });

/** SHA-256 or a 256-bit secret's hash, in hex. */
export const hash = (name: string): RequiredColumn => ({ name, type: 'varchar', length: 64 });

/** JSON kept as text; written whole, never queried into. */
export const json = (name: string): RequiredColumn => ({ name, type: 'simple-json' });

export const instant = (name: string): RequiredColumn => ({
  name,
  type: 'varchar',
  length: 24,
  transformer: instantTransformer,
});

export const nullable = (options: RequiredColumn): ColumnOptions => ({ ...options, nullable: true });
