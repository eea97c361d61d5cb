export const MERGE_TEXTS = {
  conflict: {
    title: 'This card was changed in another window',
    detail: (n: number, time: string) =>
      `${n === 1 ? 'One field was' : `${n} fields were`} changed in both, there at ${time}. Everything else is put together already. Choose what stands; the other stays on this device until you let it go.`,
    mine: 'This window',
    theirs: 'The other window',
    both: 'Keep both texts, one after the other',
    allMine: 'All of this window',
    allTheirs: 'All of the other',
    decide: 'Go on',
    left: (n: number) => (n === 1 ? 'One choice is left.' : `${n} choices are left.`),
    none: 'nothing',
    setAsideTitle: 'Another version of this card is kept on this device',
    swap: 'Look at it instead',
    letGo: 'Let it go',
    fields: {
      level: 'level',
      confidence: 'confidence',
      indicators: 'Role indicators',
      flags: 'Red flags',
      evidence: {
        text: 'evidence',
        kind: 'kind of evidence',
        direction: 'for or against',
        timeMarkSeconds: 'time mark',
        criterionIds: 'which criteria it serves',
        suite: 'eval suite',
        artifactId: 'attached file',
      } as Readonly<Record<string, string>>,
      areas: {
        recommendation: 'Overall recommendation',
        summary: 'One sentence',
        supportedSeniority: 'Supported seniority',
        notes: 'Notes',
      } as Readonly<Record<string, string>>,
    },
  },
} as const;
