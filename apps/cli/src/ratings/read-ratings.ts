import { createReadStream } from 'node:fs';
import { unreadable } from '../read-head.js';
import { CsvRows } from './csv-rows.js';
import { RatingRows } from './rating-rows.js';

/** Large enough that a million rows take few turns of the event loop, small enough to be no memory. */
const PIECE_BYTES = 1 << 18;

/**
 * Reads a ratings CSV in pieces: a million rows become columns of numbers and the few different ids, never rows.
 * @throws UnreadableFile
 */
export async function readRatings(file: string): Promise<RatingRows> {
  const rows = new RatingRows();
  const csv = new CsvRows((fields, line) => rows.add(fields, line));
  try {
    for await (const piece of createReadStream(file, { encoding: 'utf8', highWaterMark: PIECE_BYTES })) {
      csv.push(piece as string);
    }
  } catch (error) {
    throw unreadable(file, error);
  }
  const open = csv.end();
  if (open !== null) rows.note(`line ${open}: a quote is opened and never closed`);
  return rows;
}
