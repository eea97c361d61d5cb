// The thread that reads one uploaded file and ends; started by EvalReader.
import { parentPort, workerData } from 'node:worker_threads';
import { type EvalTask, runEvalTask } from './eval-task.js';

parentPort?.postMessage(await runEvalTask(workerData as EvalTask));
