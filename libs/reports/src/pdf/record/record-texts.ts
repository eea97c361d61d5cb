// The words of a printed decision record. They say what the product's own screens say of the same things.
import type { EvidenceKind, LoopState, Seniority } from '@app/domain';

export {
  BAR_CONDITION_WORDS as CONDITIONS,
  BAR_VERDICT_WORDS as VERDICTS,
  NOT_ASSESSED_WORDS as NOT_ASSESSED,
  OUTCOME_WORDS as OUTCOMES,
  RECOMMENDATION_WORDS as RECOMMENDATIONS,
  ROLE_PROFILE_WORDS as PROFILES,
} from '@app/contracts';

export const SENIORITIES: Readonly<Record<Seniority, string>> = { mid: 'mid', senior: 'senior', director: 'director' };
export const KINDS: Readonly<Record<EvidenceKind, string>> = {
  quote: 'verbatim quote',
  behaviour: 'observed behaviour',
  artefact: 'artefact',
  metric: 'metric',
  absence: 'absence',
  eval_suite: 'eval suite',
};

export const STATES: Readonly<Record<LoopState, string>> = {
  planned: 'Planned',
  collecting: 'Collecting',
  packet_ready: 'Packet ready',
  pre_read: 'Pre-read',
  revealed: 'Revealed',
  discussing: 'Discussing',
  final_vote: 'Final vote',
  decided: 'Decided',
  sealed: 'Sealed',
  comp_open: 'Compensation open',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
  cancelled: 'Cancelled',
};

export const words = {
  kind: 'Decision record',
  noDissent: 'No dissent was recorded.',
  noConditions: 'None.',
  noEvidence: 'No evidence was written for this criterion.',
  notNamed: 'This record was sealed before its format named them.',
  noneRecused: 'Nobody was kept out of this decision.',
  recusedHelp: 'Kept out of votes, quorum and figures. A card they had submitted stays in the record, marked.',
  matrixHelp:
    'As the figures count them: the blind originals. A corner marks a card that its author amended later; the newest level stands behind the arrow.',
  votesHelp: 'Ballots are secret: the record says how often, not who. Dissent is on the record by name, above.',
  barHelp: 'Computed from the ratings and shown as advice. People decided.',
  evidenceHelp: 'In the words of the interviewers, written before they saw each other unless marked.',
  roleHelp:
    'Indicators answered yes by at least two raters, of those asked of at least two. Advisory: it routes, it never scores.',
  compensation: 'Nothing of pay stands in this record: it is opened after the merit decision is sealed.',
  verify:
    'This print is made from the sealed record alone. The record itself is the JSON file with the same hash: anybody can check it offline, ' +
    'and one changed byte fails. Whoever holds this print compares the hash below with the one that the command reports.',
  command: 'npx plumbline verify decision-record.json',
} as const;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** '2026-11-22T12:30:00.000Z' -> '22 Nov 2026, 12:30 UTC', the same on every machine. */
export function inWords(at: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(at) ?? [];
  return year ? `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}, ${time} UTC` : at;
}
