/** Beside the questions of the kit. */
export const QUESTION_TEXTS = {
  asked: 'Asked',
  askedOf: (question: string) => `Asked: ${question}`,
  often: (times: number, insteadId: string | null) =>
    `Asked ${times} times this year${insteadId === null ? '.' : `; try ${insteadId}.`}`,
} as const;
