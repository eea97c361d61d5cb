import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openTemporaryDatabase } from '../testing/open-temporary-database.js';
import { CalibrationRepository } from './calibration.repository.js';

let database: Awaited<ReturnType<typeof openTemporaryDatabase>>;
beforeEach(async () => {
  database = await openTemporaryDatabase();
});
afterEach(() => database.close());

// Every debrief asks for it, and it counts over all loops of the organisation.
describe('the mark of the organisation’s history', () => {
  it('is one query, answered from indexes alone, which no row of a table is read for', async () => {
    const { manager } = database.reads;
    const asked = jest.spyOn(manager, 'query');
    await new CalibrationRepository(database.reads).findMark('o');
    expect(asked).toHaveBeenCalledTimes(1);
    const [statement, parameters] = asked.mock.calls[0]!;
    const plan: { readonly detail: string }[] = await manager.query(`EXPLAIN QUERY PLAN ${statement}`, parameters);
    const steps = plan.map(({ detail }) => detail).filter((detail) => !detail.startsWith('SCALAR SUBQUERY'));
    expect(steps).toHaveLength(5);
    expect(steps.filter((step) => !/^SEARCH \w+ USING COVERING INDEX/.test(step))).toEqual([]);
    // Conflicts are looked up as such, not found among all assignments.
    expect(steps.filter((step) => step.endsWith('(organisation_id=? AND status=?)'))).toHaveLength(1);
  });
});
