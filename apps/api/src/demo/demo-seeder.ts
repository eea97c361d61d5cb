import { Injectable } from '@nestjs/common';
import {
  ApplicationEntity,
  AssignmentEntity,
  CalibrationCaseRepository,
  CandidateEntity,
  CardTimeEntity,
  CaseAssignmentEntity,
  CaseCardEntity,
  CaseRatingEntity,
  CompBandEntity,
  DecisionEntity,
  DocumentEntity,
  EvalArtifactEntity,
  InterviewEntity,
  InterviewerCertificationEntity,
  LoopArtifactEntity,
  LoopEventEntity,
  OrganisationEntity,
  PersonEntity,
  PersonRoleEntity,
  RatingEntity,
  RecusalEntity,
  RequisitionEntity,
  RequisitionMemberEntity,
  RequisitionPanelEntity,
  RoleVignetteAnswerEntity,
  RoleVignetteRepository,
  ScorecardEntity,
  ScreenCardEntity,
  SeedRepository,
  type Tx,
  VoteEntity,
} from '@app/persistence';
import type { DemoContent } from './content/index.js';
import { type CardSetting, cardRowsOf } from './demo-card-rows.js';
import { cardTimeRows } from './demo-card-times.js';
import { decisionRowsOf } from './demo-decision-rows.js';
import { type DemoLoop, demoLoop, loopRows } from './demo-loop-rows.js';
import { caseRows, certificationRows, practiceRows, vignetteRows } from './demo-practice-rows.js';
import { DEMO_ORGANISATION_ID } from './demo-id.js';
import type { OrganisationRows } from './demo-organisation-rows.js';

/** Writes the rows of the demo, parents first, a few statements per table. */
@Injectable()
export class DemoSeeder {
  constructor(
    private readonly seeds: SeedRepository,
    private readonly cases: CalibrationCaseRepository,
    private readonly vignettes: RoleVignetteRepository,
  ) {}

  async organisation(tx: Tx, rows: OrganisationRows): Promise<void> {
    await this.seeds.insert(tx, PersonEntity, rows.people);
    await this.seeds.insert(tx, PersonRoleEntity, rows.roles);
    await this.seeds.insert(tx, RequisitionEntity, rows.requisitions);
    await this.seeds.insert(tx, RequisitionMemberEntity, rows.members);
    await this.seeds.insert(tx, RequisitionPanelEntity, rows.panel);
    await this.seeds.insert(tx, CompBandEntity, rows.bands);
  }

  /** The organisation alone: the rubric versions hang on it, and the requisitions on them. */
  async founding(tx: Tx, organisation: OrganisationEntity): Promise<void> {
    await this.seeds.insert(tx, OrganisationEntity, [organisation]);
  }

  /** @returns the loops as seeded, at most 'decided' */
  async loops(tx: Tx, content: DemoContent, setting: CardSetting): Promise<DemoLoop[]> {
    const { clock, rubric } = setting;
    const loops = content.candidates.map((candidate) => demoLoop(content, clock, rubric, candidate));
    const rows = loops.map((loop) => loopRows(content, clock, rubric, loop));
    await this.seeds.insert(
      tx,
      CandidateEntity,
      rows.map((one) => one.candidate),
    );
    await this.seeds.insert(
      tx,
      ApplicationEntity,
      rows.map((one) => one.application),
    );
    await this.seeds.insert(
      tx,
      InterviewEntity,
      rows.flatMap((one) => one.interviews),
    );
    await this.seeds.insert(
      tx,
      AssignmentEntity,
      rows.flatMap((one) => one.assignments),
    );
    await this.seeds.insert(
      tx,
      DocumentEntity,
      rows.flatMap((one) => one.documents),
    );
    await this.seeds.insert(
      tx,
      ScreenCardEntity,
      rows.flatMap((one) => one.screenCards),
    );
    await this.seeds.insert(
      tx,
      RecusalEntity,
      rows.flatMap((one) => one.recusals),
    );
    await this.seeds.insert(
      tx,
      LoopEventEntity,
      rows.flatMap((one) => one.events),
    );
    await this.cards(tx, content, loops, setting);
    await this.decisions(tx, content, loops);
    return loops;
  }

  /** What candidates sent of eval suites. */
  async artifacts(tx: Tx, rows: readonly LoopArtifactEntity[]): Promise<void> {
    await this.seeds.insert(tx, LoopArtifactEntity, rows);
  }

  private async cards(tx: Tx, content: DemoContent, loops: readonly DemoLoop[], setting: CardSetting): Promise<void> {
    const cards = loops.flatMap((loop) => cardRowsOf(content, loop, setting));
    await this.seeds.insert(
      tx,
      ScorecardEntity,
      cards.map((one) => one.card),
    );
    await this.seeds.insert(
      tx,
      RatingEntity,
      cards.flatMap((one) => one.ratings),
    );
    await this.seeds.insert(tx, CardTimeEntity, cardTimeRows(cards.map((one) => one.card)));
    await this.seeds.insert(
      tx,
      EvalArtifactEntity,
      cards.flatMap((one) => one.artifacts),
    );
  }

  /** Cases, certificates and shadowing around the loops of the story. */
  async practice(tx: Tx, loops: readonly DemoLoop[], setting: Omit<CardSetting, 'evalLog'>): Promise<void> {
    const { clock, rubric } = setting;
    const versions = await this.cases.findVersions(DEMO_ORGANISATION_ID, tx);
    const answered = caseRows(clock, versions);
    await this.seeds.insert(tx, CaseAssignmentEntity, answered.assignments);
    await this.seeds.insert(tx, CaseCardEntity, answered.cards);
    await this.seeds.insert(tx, CaseRatingEntity, answered.ratings);
    const sets = await this.vignettes.findSets(DEMO_ORGANISATION_ID, tx);
    await this.seeds.insert(tx, RoleVignetteAnswerEntity, vignetteRows(clock, sets));
    await this.seeds.insert(tx, InterviewerCertificationEntity, certificationRows(clock, rubric.packId));
    const practised = practiceRows(clock, loops, setting);
    await this.seeds.insert(tx, AssignmentEntity, practised.assignments);
    await this.seeds.insert(tx, ScorecardEntity, practised.cards);
  }

  private async decisions(tx: Tx, content: DemoContent, loops: readonly DemoLoop[]): Promise<void> {
    const rows = loops.map((loop) => decisionRowsOf(content, loop));
    await this.seeds.insert(
      tx,
      VoteEntity,
      rows.flatMap((one) => one.votes),
    );
    await this.seeds.insert(
      tx,
      DecisionEntity,
      rows.flatMap((one) => one.decisions),
    );
  }
}
