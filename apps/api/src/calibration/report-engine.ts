import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type {
  CalibrationReportView,
  CalibrationTruthView,
  CalibrationWorkspaceView,
  ReportFormat,
} from '@app/contracts';
import type { CalibrationInput, RenderedReport, TruthInput, WorkspaceInput } from '@app/reports';
import { type ReportTask, runReportTask } from './report-task.js';
import type { ThreadAnswer } from './report-thread.js';

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** A worker needs a compiled file. Run from source, as the tests do, the same task runs here. */
const IS_COMPILED = import.meta.url.endsWith('.js');

/**
 * Computes and renders reports on a thread of its own, so that no request waits for them. The thread starts with the first
 * report and serves them in order; when it dies, what was waiting fails and the next report starts another.
 */
@Injectable()
export class ReportEngine implements OnModuleDestroy {
  private thread: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  async build(input: CalibrationInput): Promise<CalibrationReportView> {
    return (await this.run({ kind: 'build', input })) as CalibrationReportView;
  }

  async workspace(input: WorkspaceInput): Promise<CalibrationWorkspaceView> {
    return (await this.run({ kind: 'workspace', input })) as CalibrationWorkspaceView;
  }

  async render(report: CalibrationReportView, format: ReportFormat): Promise<RenderedReport> {
    return (await this.run({ kind: 'render', report, format })) as RenderedReport;
  }

  async compareWithTruth(input: TruthInput): Promise<CalibrationTruthView | undefined> {
    return (await this.run({ kind: 'truth', input })) as CalibrationTruthView | undefined;
  }

  async onModuleDestroy(): Promise<void> {
    await this.thread?.terminate();
  }

  private run(task: ReportTask): Promise<unknown> {
    if (!IS_COMPILED) return runReportTask(task);
    return new Promise((resolve, reject) => {
      this.lastId += 1;
      this.waiting.set(this.lastId, { resolve, reject });
      this.thread ??= this.start();
      this.thread.postMessage({ id: this.lastId, task });
    });
  }

  private start(): Worker {
    const thread = new Worker(new URL('./report-thread.js', import.meta.url));
    // The thread alone keeps no process alive.
    thread.unref();
    thread.on('message', (answer: ThreadAnswer) => this.settle(answer));
    thread.on('error', (error) => this.lose(thread, error));
    thread.on('exit', () => this.lose(thread, new Error('the report thread ended')));
    return thread;
  }

  private settle(answer: ThreadAnswer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if ('error' in answer) waiting?.reject(new Error(answer.error));
    else waiting?.resolve(answer.result);
  }

  private lose(thread: Worker, error: Error): void {
    if (this.thread !== thread) return;
    this.thread = undefined;
    for (const waiting of this.waiting.values()) waiting.reject(error);
    this.waiting.clear();
  }
}
