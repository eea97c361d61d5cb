// The whole story in a real browser, in one order: each chapter goes on where the one before it stopped.
import { people } from './story/cast.js';
import { fillCards } from './story/cards.js';
import { decide, noErrors } from './story/debrief.js';
import { setUp } from './story/set-up.js';
import { bringSuiteAndExpectation, openPay } from './story/suite-and-pay.js';
import { test } from './support/test.js';

test.use({ home: 'story' });
test.describe.configure({ mode: 'serial', timeout: 120_000 });

test.afterAll(async () => {
  for (const person of Object.values(people)) await person.context.close();
});

setUp();
bringSuiteAndExpectation();
fillCards();
decide();
openPay();
noErrors();
