import type { RoleProfile, Seniority } from '../rubric/rubric.js';
import type { FieldProblem } from '../shared/domain-error.js';
import type { GateStatus } from './gate.js';
import { type VoteTally, votesMissing } from './vote.js';

export const OUTCOMES = ['hire', 'hire_other_level', 'redirect', 'hold', 'no_hire'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Decision {
  readonly outcome: Outcome;
  readonly level: Seniority | null;
  readonly roleFinding: RoleProfile | 'mixed';
  readonly roleReason: string;
  readonly rationale: readonly { readonly criterionId: string; readonly text: string }[];
  readonly dissent: readonly { readonly personId: string; readonly text: string }[];
  readonly conditions: string;
  readonly overrideReason: string | null;
}

export interface DecisionSetting {
  readonly seniority: Seniority;
  readonly criterionIds: readonly string[];
  readonly gates: readonly { readonly criterionId: string; readonly status: GateStatus }[];
  readonly tally: VoteTally;
  /** Who may have dissented: the voters of this loop. */
  readonly voterIds: readonly string[];
}

const isHire = (outcome: Outcome): boolean => outcome === 'hire' || outcome === 'hire_other_level';
const blank = (text: string | null): boolean => text === null || text.trim() === '';

function votedFor(outcome: Outcome): 'hire' | 'no_hire' | 'hold' | null {
  if (outcome === 'redirect') return null;
  return outcome === 'hold' || outcome === 'no_hire' ? outcome : 'hire';
}

/** Why the committee must state an override; empty when it need not. */
export function overridesNeeded(outcome: Outcome, setting: DecisionSetting): string[] {
  const open = isHire(outcome) ? setting.gates.filter((gate) => gate.status !== 'met') : [];
  const gates = open.map((gate) => `the gate ${gate.criterionId} is ${gate.status.replaceAll('_', ' ')}`);
  const choice = votedFor(outcome);
  // Below the quorum nothing can be decided at all (voteProblems): no reason is asked for what it would not lift.
  const voted = votesMissing(setting.tally) === 0;
  const against = voted && choice !== null && setting.tally.ruleReached !== choice;
  return [...gates, ...(against ? ['the votes have not reached this outcome under the rule of the requisition'] : [])];
}

/** What no written override lifts: people have voted, and not the hiring manager alone for a hire. */
function voteProblems(outcome: Outcome, { tally }: DecisionSetting): FieldProblem[] {
  const missing = votesMissing(tally);
  const path = '/outcome';
  if (missing > 0) {
    const message = `The quorum is ${Math.max(1, tally.quorum)}, and ${tally.cast} ${tally.cast === 1 ? 'vote is' : 'votes are'} cast: nothing can be decided before the others have voted. No override lifts this.`;
    return [{ path, message }];
  }
  if (isHire(outcome) && tally.hireByOthers === 0) {
    const message =
      'The hiring manager can not approve alone: a hire needs a final vote to hire by somebody else. No override lifts this.';
    return [{ path, message }];
  }
  return [];
}

function levelProblems(decision: Decision, setting: DecisionSetting): FieldProblem[] {
  if (isHire(decision.outcome) && decision.level === null) return [{ path: '/level', message: 'Say at which level.' }];
  if (decision.outcome === 'hire' && decision.level !== setting.seniority) {
    return [
      {
        path: '/level',
        message: `The requisition is for '${setting.seniority}': choose 'hire at another level' instead.`,
      },
    ];
  }
  if (decision.outcome === 'hire_other_level' && decision.level === setting.seniority) {
    return [{ path: '/level', message: 'This is the level of the requisition: choose another, or the outcome hire.' }];
  }
  return [];
}

function rationaleProblems(decision: Decision, setting: DecisionSetting): FieldProblem[] {
  if (decision.rationale.length === 0) {
    return [{ path: '/rationale', message: 'Give at least one reason and the criterion it rests on.' }];
  }
  return decision.rationale.flatMap((one, index) => {
    if (!setting.criterionIds.includes(one.criterionId)) {
      return [
        {
          path: `/rationale/${index}/criterionId`,
          message: `'${one.criterionId}' is no criterion of this rubric version.`,
        },
      ];
    }
    return blank(one.text) ? [{ path: `/rationale/${index}/text`, message: 'Write the reason.' }] : [];
  });
}

/** Everything that keeps a decision from being recorded, in the order of the form. Empty when it can be. */
export function checkDecision(decision: Decision, setting: DecisionSetting): FieldProblem[] {
  const overrides = overridesNeeded(decision.outcome, setting);
  const dissent = decision.dissent.flatMap((one, index) => {
    if (!setting.voterIds.includes(one.personId)) {
      return [{ path: `/dissent/${index}/personId`, message: 'Dissent is recorded for people who voted.' }];
    }
    return blank(one.text) ? [{ path: `/dissent/${index}/text`, message: 'Write what they hold against it.' }] : [];
  });
  const hold = decision.outcome === 'hold' && blank(decision.conditions);
  return [
    ...voteProblems(decision.outcome, setting),
    ...levelProblems(decision, setting),
    ...(blank(decision.roleReason) ? [{ path: '/roleReason', message: 'Say why this is the role you found.' }] : []),
    ...rationaleProblems(decision, setting),
    ...dissent,
    ...(hold ? [{ path: '/conditions', message: 'Say which evidence is missing, and from whom.' }] : []),
    ...(overrides.length > 0 && blank(decision.overrideReason)
      ? [{ path: '/overrideReason', message: `Write why you decide so although ${overrides.join(' and ')}.` }]
      : []),
  ];
}
