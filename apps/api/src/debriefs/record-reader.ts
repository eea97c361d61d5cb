import { Injectable } from '@nestjs/common';
import type { DecisionView } from '@app/contracts';
import { notFound } from '@app/domain';
import {
  DebriefRepository,
  DecisionRepository,
  EvalArtifactRepository,
  LoopArtifactRepository,
  OrganisationRepository,
  RubricRepository,
  type Tx,
  VoteRepository,
} from '@app/persistence';
import { DebriefLoader } from './debrief-loader.js';
import type { HeldLoop } from './decision-desk.js';
import type { RecordMaterial } from './decision-record.view.js';
import { peopleOfDecision, viewDecision } from './decision.view.js';
import { RoomRecord } from './room/room-record.js';
import { WithdrawnCards } from './withdrawn-cards.js';

/** What goes into a record, as it is inside the transaction that seals it. */
@Injectable()
export class RecordReader {
  constructor(
    private readonly loader: DebriefLoader,
    private readonly debriefs: DebriefRepository,
    private readonly decisions: DecisionRepository,
    private readonly artifacts: EvalArtifactRepository,
    private readonly loopArtifacts: LoopArtifactRepository,
    private readonly organisations: OrganisationRepository,
    private readonly rubrics: RubricRepository,
    private readonly votes: VoteRepository,
    private readonly withdrawn: WithdrawnCards,
    private readonly rooms: RoomRecord,
  ) {}

  async decision(tx: Tx, { loop }: HeldLoop): Promise<DecisionView> {
    const { organisationId } = loop.requisition;
    const { id, decisionVersion } = loop.application;
    const row = await this.decisions.find(organisationId, id, decisionVersion, tx);
    if (!row) throw notFound('decision');
    return viewDecision(row, undefined, await this.debriefs.findNames(organisationId, peopleOfDecision(row), tx));
  }

  async material(
    tx: Tx,
    { loop, people }: HeldLoop,
  ): Promise<
    Pick<
      RecordMaterial,
      | 'organisation'
      | 'candidate'
      | 'version'
      | 'cards'
      | 'withdrawn'
      | 'artifacts'
      | 'loopArtifacts'
      | 'votes'
      | 'room'
      | 'history'
    >
  > {
    const { organisationId, rubricVersionId } = loop.requisition;
    const { id, decisionVersion } = loop.application;
    const organisation = await this.organisations.find(organisationId, tx);
    const candidate = await this.debriefs.findCandidate(organisationId, id, tx);
    if (!organisation || !candidate) throw notFound('application');
    const version = await this.rubrics.get(organisationId, rubricVersionId, tx);
    const votes = await this.votes.findByLoop(organisationId, id, decisionVersion, tx);
    return {
      organisation: organisation.name,
      candidate,
      version,
      cards: await this.loader.cards(loop, people, version.document, tx),
      withdrawn: await this.withdrawn.of(loop, tx),
      artifacts: await this.artifacts.findByApplication(organisationId, id, tx),
      loopArtifacts: await this.loopArtifacts.findOf(organisationId, id, tx),
      votes,
      room: await this.rooms.of(tx, { loop, people }, votes),
      history: await this.debriefs.findHistory(organisationId, id, tx),
    };
  }
}
