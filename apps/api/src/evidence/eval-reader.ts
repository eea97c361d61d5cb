import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/domain';
import type { EvalComparison, EvalSummary } from '@app/evidence';
import { type EvalAnswer, type EvalRefusal, type EvalTask, runEvalTask } from './eval-task.js';

/** A worker needs a compiled file. Run from source, as the tests do, the same task runs here. */
const IS_COMPILED = import.meta.url.endsWith('.js');
const MAX_MS = 60_000;
const MAX_HEAP_MB = 300;

const UNSUPPORTED: ReadonlySet<string> = new Set([
  ...['NOT_TEXT', 'NOT_JSON', 'NOT_CSV', 'NOT_ZIP', 'UNSUPPORTED_FORMAT', 'UNSUPPORTED_COMPRESSION', 'ENCRYPTED'],
]);

export const fileProblem = (
  message: string,
  category: 'invalid' | 'unsupported' | 'too_large' = 'invalid',
  field = 'file',
): DomainError =>
  new DomainError('EVIDENCE.FILE_REFUSED', category, 'This file can not be attached', {
    detail: 'Nothing was changed. The file was read, never executed.',
    errors: [{ path: `/${field}`, message }],
  });

/**
 * Reads uploaded eval results on a thread that lives for one file: no request waits for it, and a file that takes too much
 * time or memory takes its thread with it and nothing else. One at a time; the next waits.
 */
@Injectable()
export class EvalReader {
  private last: Promise<unknown> = Promise.resolve();

  /** @throws DomainError EVIDENCE.FILE_REFUSED naming the field and what would be accepted */
  async read(bytes: Uint8Array, threshold: number | undefined): Promise<EvalSummary> {
    const answer = await this.inLine({ bytes, threshold });
    if ('summary' in answer) return answer.summary;
    throw refusalOf(answer as EvalRefusal);
  }

  /** Two files that were read before. @throws DomainError EVIDENCE.FILE_REFUSED */
  async compare(before: Uint8Array, after: Uint8Array, slice: string | undefined): Promise<EvalComparison> {
    const answer = await this.inLine({ before, after, slice });
    if ('comparison' in answer) return answer.comparison;
    throw refusalOf(answer as EvalRefusal);
  }

  private inLine(task: EvalTask): Promise<EvalAnswer> {
    const mine = this.last.then(() => answerOf(task));
    this.last = mine.catch(() => undefined);
    return mine;
  }
}

function answerOf(task: EvalTask): Promise<EvalAnswer> {
  if (!IS_COMPILED) return runEvalTask(task);
  return new Promise((resolve, reject) => {
    const resourceLimits = { maxOldGenerationSizeMb: MAX_HEAP_MB };
    const thread = new Worker(new URL('./eval-thread.js', import.meta.url), { workerData: task, resourceLimits });
    const clock = setTimeout(() => void thread.terminate(), MAX_MS);
    thread.once('message', (answer: EvalAnswer) => resolve(answer));
    thread.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : error),
    );
    // After an answer this changes nothing.
    thread.once('exit', () => {
      clearTimeout(clock);
      reject(tooMuch());
    });
  });
}

const tooMuch = (): DomainError => fileProblem('Reading this file takes too long or too much memory.', 'too_large');

function refusalOf({ refusal: { code, message, path } }: EvalRefusal): DomainError {
  if (code === 'BAD_THRESHOLD') return fileProblem(message, 'invalid', 'threshold');
  const where = path === '' || message.includes(path) ? '' : ` (at ${path})`;
  const category = code === 'TOO_LARGE' ? 'too_large' : UNSUPPORTED.has(code) ? 'unsupported' : 'invalid';
  return fileProblem(`${message}${where}`, category);
}
