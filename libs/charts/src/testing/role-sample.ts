import type { RoleDistinctionView, RoleIndicatorView, RoleProfileEvidenceView } from '@app/contracts';

type Answer = RoleIndicatorView['answers'][number]['answer'];
const RATERS = ['Mara Okonjo', 'Jon Park', 'Sunita Acharya'];

/** @param answers of the three raters in turn; null: was not asked */
function indicator(id: string, text: string, answers: readonly (Answer | null)[]): RoleIndicatorView {
  const given = answers.flatMap((answer, index) =>
    answer === null
      ? []
      : [{ raterId: `r${index}`, answer, quote: answer === 'not_seen' ? '' : `Words behind ${id} ${index}.` }],
  );
  const count = (answer: Answer): number => given.filter((one) => one.answer === answer).length;
  const [yes, no] = [count('yes'), count('no')];
  const agreed = yes > 0 ? ('agreed_yes' as const) : ('agreed_no' as const);
  const standing = yes > 0 && no > 0 ? 'contested' : yes + no === 0 ? 'not_seen' : yes + no === 1 ? 'one_saw' : agreed;
  return { id, text, answers: given, yes, no, standing };
}

const profile = (
  name: RoleProfileEvidenceView['profile'],
  label: string,
  indicators: readonly RoleIndicatorView[],
): RoleProfileEvidenceView => ({
  ...{ profile: name, label, indicators, asked: indicators.length, leftOut: 0 },
  yes: indicators.filter(({ yes }) => yes >= 2).length,
});

/** Three raters, four indicators of three profiles; of the two others nothing was asked of two. */
export const ROLES: RoleDistinctionView = {
  none: null,
  raters: RATERS.map((name, index) => ({ id: `r${index}`, name })),
  profiles: [
    profile('ai-pm', 'AI PM', [
      indicator('AI-1', 'Decides what the model should do and what "working" means.', ['yes', 'yes', 'no']),
      indicator('AI-2', 'Owns the definition of the eval suite.', ['yes', 'yes', null]),
    ]),
    profile('ml-engineer', 'ML engineer', []),
    profile('data-scientist', 'Data scientist', []),
    profile('tpm', 'TPM', [
      indicator('TM-4', 'In a regression coordinates communication, and leaves roll-back or patch to others.', [
        ...(['not_seen', 'not_seen', 'not_seen'] as const),
      ]),
    ]),
    profile('traditional-pm', 'Traditional PM', [
      indicator('TP-2', 'Plans a roadmap of features.', ['no', null, 'not_seen']),
    ]),
  ],
  agreement: { words: '', chance: null, chanceWords: '' },
  contested: [],
  sentences: [],
};

export const NO_ROLES: RoleDistinctionView = {
  ...ROLES,
  none: 'One rater has answered so far.',
  raters: [],
  profiles: ROLES.profiles.map((one) => ({ ...one, yes: 0, asked: 0, indicators: [] })),
};
