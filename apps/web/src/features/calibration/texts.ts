import type { CalibrationReportView, CalibrationStatementView, ReportFormat } from '@app/contracts';

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

export const texts = {
  title: 'Calibration',
  documentTitle: (requisition: string) => `Calibration, ${requisition}`,
  subtitle: 'How the raters of this requisition use the scale. Advisory, always beside the raw numbers.',
  pseudonymous: 'Raters pseudonymous',
  workspace: 'Open in the workspace',
  rubric: (name: string) => `Rubric ${name}`,
  n: ({ n }: CalibrationReportView) =>
    `${count(n.raters, 'rater')}, ${count(n.candidates, 'candidate')}, ${count(n.cards, 'scorecard')}, ${count(n.ratings, 'rating')}`,
  statements: 'What can be said, and what can not yet',
  statementKinds: { can: 'Can be said', care: 'With care', not_yet: 'Not yet' } satisfies Record<
    CalibrationStatementView['kind'],
    string
  >,
  empty: {
    title: 'Nothing to report yet',
    body: 'This page shows how interviewers use the four levels, how far they agree, and how long scorecards take. A rating counts here once its loop is revealed; blind loops leave no trace.',
    action: 'Back to the requisition',
  },
  method: 'How the figures are made',
  cautions: 'Before anybody acts on a figure',
  export: {
    open: 'Export report',
    title: 'Export the report',
    intro:
      'The whole report, with the same charts and under the same pseudonyms. It holds what you may see at the moment it is made.',
    formats: {
      pdf: { name: 'PDF', use: 'For reading: every figure with its table, method and cautions.' },
      csv: { name: 'CSV', use: 'For working: one line per measure with its interval and n.' },
      json: { name: 'JSON', use: 'For machines: the report as this page got it.' },
    } satisfies Record<ReportFormat, { name: string; use: string }>,
    make: (format: string) => `Make ${format}`,
    underWay: 'Under way',
    queued: 'Waiting in line',
    step: (done: number, total: number) => `Step ${done} of ${total}`,
    cancelling: 'Stopping at the next step',
    cancel: 'Cancel',
    cancelled: 'Cancelled. Nothing was made.',
    failed: 'It could not be made.',
    dismiss: 'Dismiss',
    done: (format: string) => `The ${format} is ready`,
    history: 'History',
    historyHint:
      'Who exported what and when. A file is listed while everything in it is open to you; each download is logged.',
    none: 'Nobody has exported this report yet.',
    by: (name: string) => `by ${name}`,
    download: (fileName: string) => `Download ${fileName}`,
    size: (bytes: number) => (bytes < 1024 ? `${bytes} B` : `${Math.round(bytes / 1024)} kB`),
  },
} as const;
