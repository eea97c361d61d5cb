import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import type { LoopArtifactEntity } from '@app/persistence';
import { ArtifactFiles } from '../platform/evidence/index.js';
import { DEMO_CONTENT } from './content/index.js';
import type { DemoClock } from './demo-clock.js';
import { type DemoEvalLogs, readDemoEvalLogs } from './demo-eval-log.js';
import { DEMO_ORGANISATION_ID as organisationId, demoId } from './demo-id.js';
import { applicationId } from './demo-loop-rows.js';
import { personId } from './demo-organisation-rows.js';

/** One whose committee reads the packet, and one whose panel still writes: both sent two runs of one suite. */
const SENT_BY = ['yuki', 'aoife'] as const;
const RUNS = [
  { run: 'gate', hour: 9 },
  { run: 'nextModel', hour: 10 },
] as const;

const idOf = (candidate: string, run: string): string => demoId('loop artifact', candidate, run);

/** Eval artefacts of the demo: the files in the data directory, so that two of them compare, and the rows of those that candidates sent. */
@Injectable()
export class DemoArtifacts {
  constructor(private readonly files: ArtifactFiles) {}

  /** Read and written outside the transaction that loads the rows; written twice, they are the same files. */
  async prepare(): Promise<DemoEvalLogs> {
    const logs = await readDemoEvalLogs(fileURLToPath(import.meta.url));
    for (const { candidate, round, rater, attachEvalLog } of DEMO_CONTENT.cards)
      if (attachEvalLog) await this.files.write(demoId('artifact', candidate, round, rater), logs.gate.bytes);
    for (const candidate of SENT_BY)
      for (const { run } of RUNS) await this.files.write(idOf(candidate, run), logs[run].bytes);
    return logs;
  }

  rows(clock: DemoClock, logs: DemoEvalLogs): LoopArtifactEntity[] {
    return SENT_BY.flatMap((candidate) =>
      RUNS.map(({ run, hour }) => {
        const { fileName, sha256, size, format, summary } = logs[run];
        return {
          ...{ organisationId, id: idOf(candidate, run), applicationId: applicationId(candidate) },
          ...{ roundId: null, criterionId: null, safeForPanel: false },
          ...{ fileName, sha256, size, format, summary },
          ...{
            uploadedBy: personId(recruiterOf(candidate)),
            uploadedAt: clock.at(firstInterview(candidate) - 1, hour),
          },
        };
      }),
    );
  }
}

const candidateOf = (key: string) => DEMO_CONTENT.candidates.find((one) => one.key === key);

const firstInterview = (candidate: string): number =>
  Math.min(0, ...(candidateOf(candidate)?.interviews.map((one) => one.dayOffset) ?? []));

function recruiterOf(candidate: string): string {
  const requisition = candidateOf(candidate)?.requisition;
  const recruiter = DEMO_CONTENT.requisitions.find((one) => one.key === requisition)?.recruiter;
  if (recruiter === undefined) throw new Error(`no recruiter for ${candidate}`);
  return recruiter;
}
