// The rows of the bench as the product would have written them: pure but for the clock and the counter of ids.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseRubric } from '../../dist/libs/rubric-format/src/index.js';

export const NOW = new Date().toISOString();
export const TOMORROW = new Date(Date.now() + 86_400_000).toISOString();

let counter = 0;
/** Ids that sort by time, like the product's. */
export const newId = () => `01990000-0000-7000-8000-${String((counter += 1)).padStart(12, '0')}`;
export const hash = (text) => createHash('sha256').update(text).digest('hex');

/** The AI-PM pack with one more round that rates all thirteen criteria: the full card of the figures. */
export function fullRubric() {
  const { rubric } = parseRubric(readFileSync(new URL('../../rubrics/ai-pm/rubric.yaml', import.meta.url), 'utf8'));
  const round = rubric.rounds.find((one) => one.id === 'R1');
  const criterionIds = rubric.criteria.map((one) => one.id);
  return {
    ...rubric,
    rounds: [
      ...rubric.rounds,
      { ...round, id: 'RX', name: 'Everything', criterionIds, raters: 8, minutes: 140, indicatorIds: [] },
    ],
  };
}

export function fullContent(rubric) {
  return {
    ratings: Object.fromEntries(
      rubric.criteria.map(({ id }, index) => [id, { level: 2 + (index % 3), notAssessed: null, confidence: 'high' }]),
    ),
    evidence: rubric.criteria.map(({ id, name }) => ({
      ...{
        id: newId(),
        kind: 'behaviour',
        direction: 'for',
        timeMarkSeconds: 840,
        criterionIds: [id],
        artifactId: null,
        suite: null,
      },
      text: `${name}: walked through the last release decision, named the slice that fell below its threshold, who owned the fix and what was cut from the scope so that the date could hold.`,
    })),
    indicators: {},
    redFlags: [],
    recommendation: 'yes',
    summary: 'Owns the definition of good and can say what it cost to be wrong.',
    supportedSeniority: 'senior',
  };
}

export const people = (organisation, count, name) =>
  Array.from({ length: count }, (_, index) => ({
    ...{
      organisation_id: organisation,
      id: newId(),
      email: `${name}${index}@example.org`,
      name: `${name} ${index}`,
      title: '',
      seniority: 3,
    },
    ...{ status: 'active', password_hash: null, created_at: NOW, version: 1 },
  }));

export function requisition(organisation, rubricVersionId, rubric, createdBy) {
  return {
    ...{
      organisation_id: organisation,
      id: newId(),
      title: 'Senior AI product manager',
      seniority: 'senior',
      location: 'Remote',
      has_agents: 1,
    },
    ...{
      status: 'open',
      rubric_version_id: rubricVersionId,
      debrief_mode: 'committee',
      blindness: 'strict',
      identity: 'shown',
      quorum: 1,
    },
    ...{ decision_rule: 'majority', comp_opens_at: 'comp_open', card_due_hours: 24, posted_range: '', intake: '{}' },
    ...{
      bar: JSON.stringify(rubric.bars.find((one) => one.seniority === 'senior')),
      bar_confirmed_by: createdBy,
      bar_confirmed_at: NOW,
    },
    ...{ bar_note: '', created_by: createdBy, created_at: NOW, version: 1 },
  };
}

export function loops(organisation, requisitionId, count, state) {
  const candidates = Array.from({ length: count }, (_, index) => ({
    ...{
      organisation_id: organisation,
      id: newId(),
      name: `Candidate ${String(index).padStart(4, '0')}`,
      email: `c${index}.${state}@example.org`,
    },
    ...{ headline: 'Product manager of a support assistant', created_at: NOW, version: 1 },
  }));
  const applications = candidates.map((candidate) => ({
    ...{
      organisation_id: organisation,
      id: newId(),
      candidate_id: candidate.id,
      requisition_id: requisitionId,
      state,
      decision_version: 1,
    },
    ...{ opened_at: NOW, debrief_at: null, created_at: NOW, version: 1 },
  }));
  return { candidates, applications };
}

export function assigned(organisation, applicationId, personId, rubricVersionId, content, submitted) {
  const assignment = {
    seat: 'panel',
    ...{
      organisation_id: organisation,
      id: newId(),
      application_id: applicationId,
      round_id: 'RX',
      person_id: personId,
      status: 'accepted',
    },
    ...{ reason: '', due_at: TOMORROW, decided_by: null, created_at: NOW, version: 1 },
  };
  const card = {
    ...{
      organisation_id: organisation,
      id: newId(),
      assignment_id: assignment.id,
      application_id: applicationId,
      round_id: 'RX',
      author_id: personId,
    },
    ...{
      rubric_version_id: rubricVersionId,
      status: submitted ? 'submitted' : 'draft',
      content: JSON.stringify(content),
      opened_at: NOW,
      saved_at: NOW,
    },
    ...{
      submitted_at: submitted ? NOW : null,
      overall: submitted ? 'yes' : null,
      independent: submitted ? 1 : null,
      version: 1,
    },
  };
  return { assignment, card };
}

export function ratingsOf(card, requisitionId, content) {
  return Object.entries(content.ratings).map(([criterionId, rating]) => ({
    ...{
      organisation_id: card.organisation_id,
      id: newId(),
      scorecard_id: card.id,
      application_id: card.application_id,
      requisition_id: requisitionId,
    },
    ...{
      criterion_id: criterionId,
      rater_id: card.author_id,
      level: rating.level,
      not_assessed_reason: null,
      confidence: 'high',
      independent: 1,
    },
    ...{ rubric_version_id: card.rubric_version_id, submitted_at: NOW },
  }));
}

export const panelScores = (organisation, applicationId, content, raters) =>
  Object.entries(content.ratings).map(([criterionId, { level }]) => ({
    ...{ organisation_id: organisation, id: newId(), application_id: applicationId, criterion_id: criterionId, raters },
    ...{
      level_1: 0,
      level_2: level === 2 ? raters : 0,
      level_3: level === 3 ? raters : 0,
      level_4: level === 4 ? raters : 0,
    },
    ...{ not_assessed: 0, sum: level * raters, updated_at: NOW },
  }));
