// The thread beside the server that computes and renders reports; started by ReportEngine.
import { parentPort } from 'node:worker_threads';
import { type ReportTask, runReportTask } from './report-task.js';

export interface ThreadRequest {
  readonly id: number;
  readonly task: ReportTask;
}

export type ThreadAnswer =
  | { readonly id: number; readonly result: Awaited<ReturnType<typeof runReportTask>> }
  | { readonly id: number; readonly error: string };

const port = parentPort;
port?.on('message', ({ id, task }: ThreadRequest) => {
  runReportTask(task).then(
    (result) => port.postMessage({ id, result } satisfies ThreadAnswer),
    (error: unknown) =>
      port.postMessage({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
