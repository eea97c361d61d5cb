import { Injectable } from '@nestjs/common';
import type { DecisionView, OwnVetoView, VetoBody } from '@app/contracts';
import { Clock, IdSource, isOpenToVeto, LIMITS, notFound, withOwnWords } from '@app/domain';
import { DebriefRepository, DecisionRepository, HiringVetoRepository } from '@app/persistence';
import type { Person } from '../../platform/auth/person.js';
import { invalidRequest } from '../../platform/validation/index.js';
import { wrongState } from '../decision-desk.js';
import { peopleOfDecision, viewDecision } from '../decision.view.js';
import { RoomDesk } from './room-desk.js';
import { roomKeyOf } from './standing-vetoes.js';

/** What one person alone may say to a decision: the hiring manager's veto, and a voter's dissent in their own words. */
@Injectable()
export class OwnWordService {
  constructor(
    private readonly desk: RoomDesk,
    private readonly vetoes: HiringVetoRepository,
    private readonly decisions: DecisionRepository,
    private readonly debriefs: DebriefRepository,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  veto(person: Person, applicationId: string, { standing, reason }: VetoBody, version: number): Promise<OwnVetoView> {
    return this.desk.write(person, applicationId, 'progress', async (tx, { loop }) => {
      if (!loop.relations.has('hiring_manager')) throw notFound('application');
      const { state } = loop.application;
      if (!isOpenToVeto(state)) {
        const detail = 'A veto is given from the call of the final vote until the record is sealed. Nothing was saved.';
        throw wrongState('VETO.CLOSED', state, detail);
      }
      const given = reason.trim();
      if (given.length < LIMITS.reasonMin) {
        const message = `Say why in at least ${LIMITS.reasonMin} characters: it stands in the record.`;
        throw invalidRequest([{ path: '/reason', message }]);
      }
      const veto = { ...roomKeyOf(loop), personId: person.id, standing, reason: given, givenAt: this.clock.now() };
      const next = await this.vetoes.save(tx, veto, { newId: this.ids.next(), version });
      const act = { action: standing ? 'veto.give' : 'veto.take_back', payload: { version: next } };
      return { act, result: { standing, reason: given, version: next } };
    });
  }

  dissent(person: Person, applicationId: string, text: string, version: number): Promise<DecisionView> {
    return this.desk.write(person, applicationId, 'decision', async (tx, { loop, people }) => {
      if (!people.voters('final', loop).includes(person.id)) throw notFound('application');
      const { state } = loop.application;
      if (state !== 'decided') {
        const detail = 'Dissent is written while the decision is recorded and not sealed yet. Nothing was saved.';
        throw wrongState('DISSENT.CLOSED', state, detail);
      }
      const key = roomKeyOf(loop);
      const { organisationId, decisionVersion } = key;
      const row = await this.decisions.find(organisationId, applicationId, decisionVersion, tx);
      if (!row) throw notFound('decision');
      const dissent = withOwnWords(row.dissent, person.id, text);
      const next = await this.decisions.saveDissent(tx, key, dissent, version);
      const saved = { ...row, dissent, version: next };
      const names = await this.debriefs.findNames(organisationId, peopleOfDecision(saved), tx);
      const act = { action: 'decision.dissent', payload: { version: next } };
      return { act, result: viewDecision(saved, undefined, names) };
    });
  }
}
