import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { ApplicationView } from '@app/contracts';
import { ask } from '../support/person.js';
import { inRoot } from '../support/product.js';
import { test } from '../support/test.js';
import { CANDIDATE, MARK, PEOPLE, applicationId, at, expectNothingOfOthers, people } from './cast.js';

/** From the blind packet to a record that anybody can verify. */
export function decide(): void {
  test('before the reveal neither an interviewer nor the hiring manager sees anything of the others', async () => {
    await expectNothingOfOthers(people.keys, MARK.keys);
    await expectNothingOfOthers(people.manager, null);
    await people.manager.page.goto(`${at.application}/debrief`);
    await expect(
      people.manager.page.getByRole('heading', { name: 'This debrief is not open to you yet' }),
    ).toBeVisible();
  });

  test('the card that will not come is excused with a reason, and the packet is complete', async () => {
    const { page } = people.runner;
    await page.goto(at.application);
    await page
      .getByRole('region', { name: 'Product-strategy presentation' })
      .getByRole('button', { name: `Excuse the card of ${PEOPLE.desk.name}` })
      .click();
    await page.getByRole('button', { name: 'Excuse the card', exact: true }).click();
    await expect(page.getByText('Write why the card will not come.').first()).toBeVisible();
    await page.getByLabel('Reason').fill('Was called away in the first minutes of the presentation.');
    await page.getByRole('button', { name: 'Excuse the card', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Start pre-read' })).toBeEnabled();
    const application = await ask<ApplicationView>(people.runner, `/applications/${applicationId()}`);
    expect(application.state).toBe('packet_ready');
  });

  test('a packet with thin must criteria starts its pre-read only with a written reason', async () => {
    const { page } = people.runner;
    await page.getByRole('button', { name: 'Start pre-read' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Start pre-read' }).click();
    await expect(
      dialog
        .getByRole('alert')
        .or(dialog.getByText(/reason/i))
        .first(),
    ).toBeVisible();
    expect((await ask<ApplicationView>(people.runner, `/applications/${applicationId()}`)).state).toBe('packet_ready');
    await dialog.getByLabel('Reason').fill('Two rounds were left out by agreement: the role is filled from inside.');
    await dialog.getByRole('button', { name: 'Start pre-read' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('button', { name: 'Reveal' })).toBeVisible();
  });

  test('each committee member reads the packet and votes in private', async () => {
    for (const [role, note] of [
      ['chair', 'PREVOTE-OF-THE-CHAIR'],
      ['member', 'PREVOTE-OF-THE-MEMBER'],
    ] as const) {
      const { page } = people[role];
      await page.goto('/');
      await page.getByRole('link', { name: `Open the debrief of ${CANDIDATE.name}` }).click();
      await expect(page.getByRole('grid', { name: /^Panel matrix/ })).toBeVisible();
      await page.getByRole('radio', { name: /^Hire/ }).check();
      await page.getByRole('radio', { name: 'Senior' }).check();
      await page.getByRole('radio', { name: 'High' }).check();
      await page.getByLabel('Note').fill(note);
      await page.getByRole('button', { name: 'Save the vote' }).click();
      await expect(page.getByText('Saved: Hire')).toBeVisible();
    }
    const { page, watch } = people.member;
    await page.reload();
    await expect(page.getByText('Saved: Hire')).toBeVisible();
    expect(await watch.answers()).not.toContain('PREVOTE-OF-THE-CHAIR');
    await expectNothingOfOthers(people.manager, null);
  });

  test('the facilitator reveals, and the matrix stands before everybody', async () => {
    const { page } = people.runner;
    await page.goto(`${at.application}/debrief`);
    await expect(page.getByRole('grid')).toHaveCount(0);
    await page.getByRole('button', { name: 'Reveal', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Reason/).fill('Thin by agreement, as the pre-read says.');
    await dialog.getByRole('button', { name: 'Reveal now' }).click();
    await expect(page.getByRole('grid', { name: /^Panel matrix/ })).toBeVisible();

    for (const role of ['runner', 'keys', 'manager'] as const) {
      const here = people[role].page;
      if (role !== 'runner') await here.goto(`${at.application}/debrief`);
      const matrix = here.getByRole('grid', { name: /^Panel matrix/ });
      await expect(
        matrix.getByRole('button', { name: new RegExp(`^Level 3, ${PEOPLE.keys.name}, C1,`) }),
      ).toBeVisible();
      await expect(
        matrix.getByRole('button', { name: new RegExp(`^Level 4, ${PEOPLE.desk.name}, C1,`) }),
      ).toBeVisible();
      await expect(
        matrix.getByRole('button', { name: new RegExp(`^Level 3, ${PEOPLE.phone.name}, C1,`) }),
      ).toBeVisible();
      await expect(matrix.getByRole('row', { name: /C1\b/ })).toContainText('n 3');
    }
    const { page: desk } = people.keys;
    await desk.getByRole('button', { name: new RegExp(`^Level 4, ${PEOPLE.desk.name}, C1,`) }).click();
    await expect(desk.getByRole('dialog').getByText(MARK.desk)).toBeVisible();
  });

  test('discussion, final vote, and a decision with its rationale', async () => {
    const { page } = people.runner;
    await page.getByRole('button', { name: 'Begin the discussion' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('button', { name: 'Call the final vote' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Call the vote' }).click();
    await expect(page.getByText('0 of 2 have voted')).toBeVisible();
    for (const role of ['chair', 'member'] as const) {
      const here = people[role].page;
      await here.goto(`${at.application}/debrief`);
      await here.getByRole('radio', { name: /^Hire/ }).check();
      await here.getByRole('radio', { name: 'Senior' }).check();
      await here.getByRole('radio', { name: 'High' }).check();
      await here.getByRole('button', { name: 'Save the vote' }).click();
      // The last ballot closes the vote, and the form with it.
      if (role === 'chair') await expect(here.getByText('Saved: Hire')).toBeVisible();
      else await expect(here.getByText('2 of 2 have voted')).toBeVisible();
      if (role === 'chair') {
        await page.reload();
        await expect(page.getByText('1 of 2 have voted')).toBeVisible();
        await expect(page.getByRole('button', { name: 'Record the decision' })).toHaveCount(0);
      }
    }
    await page.reload();
    await expect(page.getByText('2 of 2 have voted')).toBeVisible();
    await page.getByRole('button', { name: 'Record the decision' }).click();
    const form = page.getByRole('form', { name: 'Record the decision' });
    await form.getByRole('radio', { name: /^Hire At the level/ }).check();
    await form.getByRole('radio', { name: 'Senior' }).check();
    await form.getByLabel('Which role is this?').selectOption('AI PM');
    await form.getByLabel('Why', { exact: true }).fill('Specifies behaviour through evals and owns what they say.');
    // One for each criterion that carried it.
    const reasons = form.getByLabel(/^C\d+ .*: why/);
    await expect(reasons.first()).toBeVisible();
    for (const one of await reasons.all()) await one.fill('Three raters at 3 or above, from an artefact we read.');
    await form.getByRole('button', { name: 'Record the decision' }).click();
    await expect(page.getByText('Not sealed yet: it can still be corrected.')).toBeVisible();
  });

  test('the decision is sealed, exported, and verified offline; one changed byte fails', async () => {
    const info = test.info();
    const { page } = people.runner;
    await page.getByRole('button', { name: 'Seal the decision' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Seal it' }).click();
    await expect(page.getByText('Hash of the record')).toBeVisible();
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the record' }).click();
    const download = await waiting;
    const file = info.outputPath(download.suggestedFilename());
    await download.saveAs(file);

    const verify = (path: string) =>
      spawnSync(process.execPath, [inRoot('dist/apps/cli/src/main.js'), 'verify', path], { encoding: 'utf8' });
    const good = verify(file);
    expect(good.stdout + good.stderr).toContain(`verified: ${CANDIDATE.name}`);
    expect(good.status).toBe(0);

    const bytes = await readFile(file);
    const place = bytes.indexOf(MARK.keys);
    expect(place, 'the record holds the evidence word for word').toBeGreaterThan(0);
    bytes[place] = 's'.charCodeAt(0);
    const changed = info.outputPath('changed.json');
    await writeFile(changed, bytes);
    const bad = verify(changed);
    expect(bad.stdout).toContain('not verified');
    expect(bad.status).toBe(1);
  });
}

export function noErrors(): void {
  test('nobody met an error in the console or a request to another host', () => {
    for (const { name, watch } of Object.values(people)) expect(watch.problems, name).toEqual([]);
  });
}
