import type { PacketInput } from './pdf/packet/packet-input.js';
import type { RenderedReport } from './render-calibration-report.js';

export type { PacketInput } from './pdf/packet/packet-input.js';

/** A debrief packet as a PDF for people. Fonts are loaded when the first one is asked for. */
export async function renderPacket(input: PacketInput): Promise<RenderedReport> {
  const { packetPdf } = await import('./pdf/packet/packet-pdf.js');
  return { bytes: await packetPdf(input), mediaType: 'application/pdf' };
}
