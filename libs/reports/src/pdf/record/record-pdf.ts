import type { DecisionRecordFile } from '@app/contracts';
import { closePdf, openPdf } from '../pdf-document.js';
import { writeBar, writeRole, writeVotes } from './advice-part.js';
import { writeEvidence, writePeople } from './evidence-part.js';
import { writeFeet } from './feet.js';
import { writeEarlier, writeReasons, writeTitle } from './front-part.js';
import { writeMatrix } from './matrix-part.js';
import { writeHistory, writeProof } from './proof-part.js';
import { words } from './record-texts.js';
import { Sheet } from './sheet.js';

/**
 * A sealed decision for reading and for a file: everything on it is in the record, nothing is looked up. Tagged for screen readers.
 * @param file the exported record with its proof; an older record prints with ids where it has no names
 * @returns the bytes of a PDF, the same for the same record: its only date is the sealing
 */
export async function decisionRecordPdf(file: DecisionRecordFile): Promise<Uint8Array> {
  const { record, proof } = file;
  const pdf = openPdf({
    title: `Decision record: ${record.candidate.name}, ${record.requisition.title}`,
    subject: `Sealed decision, version ${record.decisionVersion}. Hash ${proof.hash}`,
    createdAt: record.sealedAt,
    tagged: true,
  });
  const sheet = new Sheet(pdf);
  writeTitle(sheet, file);
  writeReasons(sheet, record);
  writeEarlier(sheet, record);
  writeVotes(sheet, record);
  writeRole(sheet, record);
  writeMatrix(sheet, record);
  writeBar(sheet, record);
  writePeople(sheet, record);
  writeEvidence(sheet, record);
  writeHistory(sheet, record);
  writeProof(sheet, file);
  sheet.close();
  writeFeet(sheet, `${words.kind} · ${record.candidate.name} · ${proof.hash.slice(0, 16)}`);
  return closePdf(pdf);
}
