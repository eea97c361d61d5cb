// The thread that computes one fit; started by FitEngine and ended with it.
import { parentPort, workerData } from 'node:worker_threads';
import { runFit } from '@app/reports';
import type { FitTask } from './fit-engine.js';

export type FitMessage = { readonly share: number } | { readonly result: string };

const say = (message: FitMessage): void => parentPort?.postMessage(message);

if (parentPort) say({ result: runFit(workerData as FitTask, { onProgress: (share) => say({ share }) }) });
