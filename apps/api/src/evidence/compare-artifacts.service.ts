import { Injectable, StreamableFile } from '@nestjs/common';
import type { ArtifactComparisonView } from '@app/contracts';
import { DomainError, notFound } from '@app/domain';
import { AuditTrail, TransactionRunner } from '@app/persistence';
import { evalComparisonCsv } from '@app/reports';
import { LoopAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { ArtifactFiles } from '../platform/evidence/index.js';
import { ArtifactSight, type VisibleFile } from './artifact-sight.js';
import { viewComparison } from './comparison.view.js';
import type { ComparisonFileQueryDto, ComparisonQueryDto } from './dto/loop-artifact.dto.js';
import { EvalReader } from './eval-reader.js';

const sameFile = (): DomainError =>
  new DomainError('EVIDENCE.SAME_FILE', 'invalid', 'Two files are needed to compare', {
    detail: 'Nothing was changed.',
    errors: [{ path: '/after', message: 'Choose another file than the one to compare from.' }],
  });
const missing = (fileName: string): DomainError =>
  new DomainError('EVIDENCE.FILE_MISSING', 'conflict', 'The file itself is not on this server', {
    detail: `The figures of ${fileName} are kept, its cases are not: the data directory does not hold it. Attach it again.`,
  });

/** What changed between two files of one candidate that this person may see. The cases are read anew: rows hold only figures. */
@Injectable()
export class CompareArtifactsService {
  constructor(
    private readonly loops: LoopAccess,
    private readonly sight: ArtifactSight,
    private readonly files: ArtifactFiles,
    private readonly reader: EvalReader,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
  ) {}

  async execute(person: Person, applicationId: string, query: ComparisonQueryDto): Promise<ArtifactComparisonView> {
    const loop = await this.loops.load(person, applicationId);
    const before = await this.sight.find(person, loop, query.before);
    const after = await this.sight.find(person, loop, query.after);
    if (!before || !after) throw notFound('artifact');
    if (before.id === after.id) throw sameFile();
    const [from, to] = [await this.bytesOf(before), await this.bytesOf(after)];
    return viewComparison(before, after, await this.reader.compare(from, to, query.slice));
  }

  /** An export that can not be logged does not take place. */
  async file(person: Person, applicationId: string, query: ComparisonFileQueryDto): Promise<StreamableFile> {
    const comparison = await this.execute(person, applicationId, query);
    const { organisationId, id: actorId } = person;
    const { before, after, format } = query;
    await this.transactions.run((tx) =>
      this.audit.record(tx, {
        ...{ organisationId, actorId, action: 'evidence.export_comparison' },
        ...{ objectType: 'application', objectId: applicationId, payload: { before, after, format } },
      }),
    );
    const text = format === 'csv' ? evalComparisonCsv(comparison) : `${JSON.stringify(comparison, null, 2)}\n`;
    return new StreamableFile(Buffer.from(text, 'utf8'), {
      type: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
      disposition: `attachment; filename="eval-comparison.${format}"`,
    });
  }

  private async bytesOf({ id, fileName }: VisibleFile): Promise<Uint8Array> {
    const bytes = await this.files.read(id);
    if (!bytes) throw missing(fileName);
    return bytes;
  }
}
