import type { RoleProfile, Seniority } from '../rubric/rubric.js';
import type { FieldProblem } from '../shared/domain-error.js';
import type { CarryingByOutcome } from './carrying-criteria.js';
import type { GateStatus } from './gate.js';
import type { Outcome } from './outcome.js';
import { type VoteTally, votesMissing } from './vote.js';

/** For a hold: what is missing, exactly, and who gets it in which round. */
export interface MissingEvidence {
  readonly criterionId: string;
  readonly text: string;
  readonly roundId: string;
  readonly personId: string;
}

export interface Decision {
  readonly outcome: Outcome;
  readonly level: Seniority | null;
  readonly roleFinding: RoleProfile | 'mixed';
  readonly roleReason: string;
  readonly rationale: readonly { readonly criterionId: string; readonly text: string }[];
  /** `own`: written by the person themselves; whoever corrects the decision leaves it as it is. */
  readonly dissent: readonly { readonly personId: string; readonly text: string; readonly own?: boolean }[];
  readonly conditions: string;
  /** Asked again for these when the loop goes back to collecting. */
  readonly missing?: readonly MissingEvidence[];
  readonly overrideReason: string | null;
}

export interface DecisionSetting {
  readonly seniority: Seniority;
  readonly criterionIds: readonly string[];
  readonly gates: readonly { readonly criterionId: string; readonly status: GateStatus }[];
  readonly tally: VoteTally;
  /** Who may have dissented: the voters of this loop. */
  readonly voterIds: readonly string[];
  /** The criteria that carry each outcome: each is given a reason. Absent: not known here. */
  readonly carrying?: CarryingByOutcome;
  /** The veto of a hiring manager stands. Absent: none does. */
  readonly vetoed?: boolean;
  /** The rounds in which evidence can be gathered, with the criteria that each covers. Absent: not known here. */
  readonly rounds?: readonly { readonly id: string; readonly criterionIds: readonly string[] }[];
  /** Who can be asked for a card. Absent: not known here. */
  readonly askable?: readonly string[];
  /** Who has rated which round already: one rater has one card in a round. Absent: not known here. */
  readonly rated?: readonly { readonly roundId: string; readonly personId: string }[];
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
export function voteProblems(outcome: Outcome, { tally, vetoed = false }: DecisionSetting): FieldProblem[] {
  const missing = votesMissing(tally);
  const path = '/outcome';
  if (isHire(outcome) && vetoed) {
    const message =
      'The hiring manager has vetoed a hire. No override lifts this: only they can take the veto back. Decide otherwise, or talk to them.';
    return [{ path, message }];
  }
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
    const unsaid = unsaidProblems(decision, setting);
    const message = 'Give at least one reason and the criterion it rests on.';
    return unsaid.length > 0 ? unsaid : [{ path: '/rationale', message }];
  }
  return [
    ...unsaidProblems(decision, setting),
    ...decision.rationale.flatMap((one, index) => {
      if (!setting.criterionIds.includes(one.criterionId)) {
        return [
          {
            path: `/rationale/${index}/criterionId`,
            message: `'${one.criterionId}' is no criterion of this rubric version.`,
          },
        ];
      }
      const message = `Write the reason that rests on ${one.criterionId}.`;
      return blank(one.text) ? [{ path: `/rationale/${index}/text`, message }] : [];
    }),
  ];
}

/**
 * A criterion that carries the outcome and is in no row at all; one whose row is empty is asked for there. What a hold names as missing
 * evidence on a criterion is its reason.
 */
function unsaidProblems({ outcome, rationale, missing = [] }: Decision, { carrying }: DecisionSetting): FieldProblem[] {
  const said = new Set([...rationale, ...missing].map((one) => one.criterionId));
  const unsaid = (carrying?.[outcome] ?? []).filter((one) => !said.has(one.criterionId));
  if (unsaid.length === 0) return [];
  const named = unsaid.map(({ criterionId, why }) => `${criterionId} (${why})`).join('; ');
  const message = `Give a reason for each criterion that carries this decision. Missing: ${named}.`;
  return [{ path: '/rationale', message }];
}

function whoGetsIt({ personId, roundId }: MissingEvidence, { askable, rated = [] }: DecisionSetting): string | null {
  if (personId === '') return 'Say who gets it.';
  if (askable && !askable.includes(personId))
    return 'Name somebody of the organisation who is neither on the committee nor recused.';
  const has = rated.some((one) => one.roundId === roundId && one.personId === personId);
  return has ? 'They have rated this round already: name somebody else, or another round.' : null;
}

function missingProblems({ outcome, missing = [] }: Decision, setting: DecisionSetting): FieldProblem[] {
  const { rounds, criterionIds } = setting;
  if (outcome !== 'hold') {
    return missing.length === 0 ? [] : [{ path: '/missing', message: 'Missing evidence is named with a hold only.' }];
  }
  return missing.flatMap((one, index): FieldProblem[] => {
    const at = `/missing/${index}`;
    if (!criterionIds.includes(one.criterionId))
      return [{ path: `${at}/criterionId`, message: `'${one.criterionId}' is no criterion of this rubric version.` }];
    const round = rounds?.find(({ id }) => id === one.roundId);
    const whose = whoGetsIt(one, setting);
    const covers = rounds === undefined || round?.criterionIds.includes(one.criterionId) === true;
    return [
      ...(blank(one.text) ? [{ path: `${at}/text`, message: 'Say exactly which evidence is missing.' }] : []),
      ...(covers ? [] : [{ path: `${at}/roundId`, message: `Choose a round that covers ${one.criterionId}.` }]),
      ...(whose === null ? [] : [{ path: `${at}/personId`, message: whose }]),
    ];
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
  const { missing = [] } = decision;
  const hold = decision.outcome === 'hold' && missing.length === 0 && blank(decision.conditions);
  return [
    ...voteProblems(decision.outcome, setting),
    ...levelProblems(decision, setting),
    ...(blank(decision.roleReason) ? [{ path: '/roleReason', message: 'Say why this is the role you found.' }] : []),
    ...rationaleProblems(decision, setting),
    ...dissent,
    ...missingProblems(decision, setting),
    ...(hold ? [{ path: '/conditions', message: 'Say which evidence is missing, and from whom.' }] : []),
    ...(overrides.length > 0 && blank(decision.overrideReason)
      ? [{ path: '/overrideReason', message: `Write why you decide so although ${overrides.join(' and ')}.` }]
      : []),
  ];
}

/**
 * The dissent of a decision that is corrected: what somebody wrote in their own words stays as they wrote it, whatever is sent.
 * @param kept as it is recorded @param sent in the correction
 */
export function keepOwnWords(kept: Decision['dissent'], sent: Decision['dissent']): Decision['dissent'] {
  const own = kept.filter((one) => one.own === true);
  const others = sent
    .filter((one) => !own.some((mine) => mine.personId === one.personId))
    .map(({ personId, text }) => ({ personId, text }));
  return [...others, ...own];
}

/** The dissent with one person's own words in it, or without any of theirs when `text` is blank. */
export function withOwnWords(dissent: Decision['dissent'], personId: string, text: string): Decision['dissent'] {
  const others = dissent.filter((one) => one.personId !== personId);
  return blank(text) ? others : [...others, { personId, text: text.trim(), own: true }];
}
