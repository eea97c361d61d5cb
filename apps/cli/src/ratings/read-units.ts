import { createReadStream } from 'node:fs';
import { unreadable } from '../read-head.js';
import { CsvRows } from './csv-rows.js';
import { UnitRows } from './unit-rows.js';

/** @throws UnreadableFile */
export async function readUnits(file: string): Promise<UnitRows> {
  const rows = new UnitRows();
  const csv = new CsvRows((fields, line) => rows.add(fields, line));
  try {
    for await (const piece of createReadStream(file, { encoding: 'utf8' })) csv.push(piece as string);
  } catch (error) {
    throw unreadable(file, error);
  }
  const open = csv.end();
  if (open !== null) rows.note(`line ${open}: a quote is opened and never closed`);
  return rows;
}
