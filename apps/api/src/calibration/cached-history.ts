import { Injectable } from '@nestjs/common';
import type { CalibrationResult } from '@app/calibration';
import { CalibrationFitRepository, CalibrationRepository, TransactionRunner } from '@app/persistence';
import { countsStill, FIT_MODEL_VERSION } from '@app/reports';
import type { Person } from '../platform/auth/person.js';
import { CalibrationSettings } from './calibration-settings.js';
import { HistoryRatings } from './history-ratings.js';
import { HistoryWishes } from './history-wishes.js';
import { type HistoryOrReason, historyOf } from './organisation-history.js';

/** Under this many candidates the components are too uncertain to be used, and a single loop could show in them. */
export const MIN_HISTORY_CANDIDATES = 20;
/** How many of the newest fits are looked at for one whose ratings all count. */
const LOOKED_AT = 5;

interface Found {
  readonly fitId?: string;
  readonly history: HistoryOrReason;
}

interface Known extends Found {
  /** The newest fit and the mark of the ratings when it was found. */
  readonly key: string;
}

/**
 * Components of the newest fit over the whole organisation of which every rating still counts. Which one that is, is worked out when a fit,
 * a recusal, a withdrawal or a move came in; until then a debrief asks for a mark and for an id.
 */
@Injectable()
export class CachedHistory {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly fits: CalibrationFitRepository,
    private readonly calibration: CalibrationRepository,
    private readonly ratings: HistoryRatings,
    private readonly wishes: HistoryWishes,
    private readonly settings: CalibrationSettings,
    private readonly transactions: TransactionRunner,
  ) {}

  async of(person: Person): Promise<Found> {
    const { organisationId } = person;
    const { adjusts } = await this.settings.of(organisationId);
    if (!adjusts) return { history: 'off' };
    const found = await this.current(person);
    if (found.history !== 'computing' || (await this.wishes.isOpen(organisationId))) return found;
    // Its job ended meanwhile: with a fit, or with nothing, and then the next look asks for another.
    const ended = await this.current(person);
    if (ended.history !== 'computing') return ended;
    this.known.delete(organisationId);
    return { history: 'failed' };
  }

  private async current(person: Person): Promise<Found> {
    const { organisationId } = person;
    const ask = { candidates: MIN_HISTORY_CANDIDATES, take: LOOKED_AT };
    const newest = await this.fits.findNewestOfOrganisation(organisationId, FIT_MODEL_VERSION, ask);
    const key = `${newest[0] ?? ''} ${await this.calibration.findMark(organisationId)}`;
    const known = this.known.get(organisationId);
    if (known?.key === key) return known;
    const found = { key, ...(await this.find(person, newest)) };
    this.known.set(organisationId, found);
    return found;
  }

  private async find(person: Person, newest: readonly string[]): Promise<Found> {
    const { organisationId } = person;
    const { ratings, request } = await this.ratings.of(organisationId);
    for (const id of newest) {
      const fit = await this.fits.find(organisationId, id);
      if (!fit || !countsStill(fit.input, ratings)) continue;
      return { fitId: id, history: historyOf(JSON.parse(fit.result) as CalibrationResult) };
    }
    // Of exactly these ratings, however long ago: it would not be computed again.
    const same = request && (await this.fits.findByKey(organisationId, request.cacheKey));
    if (same) return { fitId: same.id, history: historyOf(JSON.parse(same.result) as CalibrationResult) };
    const candidates = new Set(ratings.map((row) => row.candidateId)).size;
    if (!request || candidates < MIN_HISTORY_CANDIDATES) return { history: 'too_few' };
    await this.transactions.run((tx) => this.wishes.wish(tx, person));
    return { history: 'computing' };
  }
}
