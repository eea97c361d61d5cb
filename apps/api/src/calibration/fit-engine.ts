import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { type FitRequest, runFit } from '@app/reports';
import type { FitMessage } from './fit-thread.js';

/** A worker needs a compiled file. Run from source, as the tests do, the same fit runs here. */
const IS_COMPILED = import.meta.url.endsWith('.js');
/** How often it is asked whether somebody cancelled, while the model gives no sign. */
const ASK_MS = 500;

export type FitTask = Pick<FitRequest, 'input' | 'parameters' | 'seed'>;
/** Told the percent that is done; throws when the fit must end. */
export type ReportPercent = (percent: number) => Promise<void>;

/** Computes one fit on a thread of its own, so that no request waits for it; the thread ends with the fit, finished or cancelled. */
@Injectable()
export class FitEngine {
  async fit(task: FitTask, report: ReportPercent): Promise<string> {
    await report(0);
    const result = IS_COMPILED ? await onThread(task, report) : runFit(task);
    await report(100);
    return result;
  }
}

function onThread(task: FitTask, report: ReportPercent): Promise<string> {
  const thread = new Worker(new URL('./fit-thread.js', import.meta.url), { workerData: task });
  let percent = 0;
  let asking = false;
  return new Promise<string>((resolve, reject) => {
    const ask = (): void => {
      if (asking) return;
      asking = true;
      report(percent)
        .catch(reject)
        .finally(() => (asking = false));
    };
    const timer = setInterval(ask, ASK_MS);
    thread.on('message', (message: FitMessage) => {
      if ('result' in message) resolve(message.result);
      else percent = Math.min(99, Math.floor(message.share * 100));
    });
    thread.on('error', reject);
    thread.on('exit', () => {
      clearInterval(timer);
      reject(new Error('the fit thread ended'));
    });
  }).finally(() => void thread.terminate());
}
