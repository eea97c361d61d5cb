import { Injectable } from '@nestjs/common';
import type { MyCalibrationView } from '@app/contracts';
import { median } from '@app/calibration';
import { hasReached, wholeMinutes } from '@app/domain';
import {
  CalibrationCaseRepository,
  MirrorRepository,
  RoleVignetteRepository,
  ScorecardRepository,
} from '@app/persistence';
import { LoopAccess } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { casesOf, figuresOf, vignettesOf } from './mirror-figures.js';

/** A rater's own mirror. From loops that are revealed and whose figures the policy opens to them; of nobody else, for nobody else. */
@Injectable()
export class MyCalibrationService {
  constructor(
    private readonly loops: LoopAccess,
    private readonly mirror: MirrorRepository,
    private readonly scorecards: ScorecardRepository,
    private readonly cases: CalibrationCaseRepository,
    private readonly vignettes: RoleVignetteRepository,
  ) {}

  async execute(person: Person): Promise<MyCalibrationView> {
    const { organisationId, id } = person;
    const open = (await this.loops.involving(person)).filter(
      (loop) => loop.can('aggregates') && hasReached(loop.application.state, 'revealed'),
    );
    const applicationIds = open.map((loop) => loop.application.id);
    const rows = await this.mirror.findRatings(organisationId, applicationIds);
    const own = new Set(rows.filter((row) => row.raterId === id).map((row) => row.applicationId));
    const cards = await this.mirror.findCards(organisationId, id, applicationIds);
    const seconds = cards.flatMap(({ activeSeconds }) => (activeSeconds === null ? [] : [activeSeconds]));
    const middle = median(seconds);
    return {
      cards: cards.length,
      ...figuresOf(
        rows.filter((row) => own.has(row.applicationId)),
        id,
      ),
      evidencePerCard: await this.evidencePerCard(
        person,
        cards.map((card) => card.scorecardId),
      ),
      time: { cards: seconds.length, medianMinutes: middle === undefined ? null : wholeMinutes(middle) },
      cases: casesOf(await this.cases.findCards(organisationId, id), await this.cases.findVersions(organisationId)),
      vignettes: vignettesOf(
        await this.vignettes.findAnswers(organisationId, id),
        await this.vignettes.findSets(organisationId),
      ),
    };
  }

  /** The median; a piece that serves two criteria is one piece, and one still in the composer is none. */
  private async evidencePerCard({ organisationId, id }: Person, cardIds: readonly string[]): Promise<number | null> {
    const wanted = new Set(cardIds);
    const cards = (await this.scorecards.findOfAuthor(organisationId, id)).filter((card) => wanted.has(card.id));
    const pieces = cards.map(({ content }) => content.evidence.filter((piece) => piece.open !== true).length);
    return median(pieces) ?? null;
  }
}
