import type { CalibrateOptions } from '@app/calibration';
import { readHead } from '../read-head.js';

/** A prior file that says nothing usable, with what is missing. */
export class PriorFileError extends Error {}

const MAX_BYTES = 1 << 16;
const COMPONENTS = ['candidate', 'rater', 'residual'] as const;

/**
 * 'none', 'literature', or a JSON file with name, source and components. What the numbers may be is checked by the calibration.
 * @throws PriorFileError, UnreadableFile
 */
export async function readPrior(option: string): Promise<NonNullable<CalibrateOptions['prior']>> {
  if (option === 'none' || option === 'literature') return option;
  const value = parse(new TextDecoder().decode(await readHead(option, MAX_BYTES)));
  const components = isRecord(value['components']) ? value['components'] : {};
  const numbers = { ...components, ...('logSd' in value ? { logSd: value['logSd'] } : {}) };
  for (const name of COMPONENTS) {
    if (!(name in components)) throw new PriorFileError(`prior file: components.${name} is missing`);
  }
  for (const [name, number] of Object.entries(numbers)) {
    if (typeof number !== 'number') throw new PriorFileError(`prior file: ${name} is not a number`);
  }
  const text = (name: string) => {
    if (typeof value[name] === 'string' && value[name] !== '') return value[name];
    throw new PriorFileError(`prior file: ${name} is missing: every result states it`);
  };
  const { candidate, rater, cell, residual } = components as Record<string, number>;
  return {
    name: text('name'),
    source: text('source'),
    components: { candidate: candidate!, rater: rater!, residual: residual!, ...(cell === undefined ? {} : { cell }) },
    ...('logSd' in value ? { logSd: value['logSd'] as number } : {}),
  };
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new PriorFileError('prior file: not a JSON object');
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
