import { describe, expect, it } from '@jest/globals';
import { mentionsPayHistory } from '../../compensation/pay-history.js';
import { lintText } from './lint-text.js';

const hints = (text: string, isNote = false) =>
  lintText(text, { isQuote: false, isNote, anchors: [] }).filter((one) => one.ruleId === 'salary-history');

const TELLS: Readonly<Record<string, readonly string[]>> = {
  English: [
    'Asked about the current salary.',
    'makes 180k now',
    'She’s making 180k.',
    'makes $180,000 at Acme',
    'last base was 160k',
    'previous pay was lower',
    'Says the old salary was too low.',
    'pay at the last company',
    'is on 95k',
    'Presently at around 110k.',
    'his base is 130k',
    'Their comp is 210k.',
    'Gets paid 90k.',
    'took home 8k a month',
    'Used to earn 120k.',
    'Used to make 120k a year.',
    'Current CTC 40 LPA.',
    'current OTE',
    'Asked how much they earn now.',
    'What do you make today?',
    'Asked what they are earning.',
    'Total comp right now is lower.',
    'Their payslip came up.',
    'salary before was 80k',
  ],
  German: [
    'Aktuelles Gehalt 85.000 €',
    'Letztes Gehalt lag bei 70k.',
    'Jetziges Jahresgehalt: 92.000',
    'Nannte das derzeitige Gehalt.',
    'Bisherige Vergütung war niedriger.',
    'bisherige Verguetung',
    'Verdient aktuell 90.000 Euro.',
    'verdient 85k',
    'hat zuletzt verdient',
    'bekommt derzeit 85k',
    'Gehalt beim letzten Arbeitgeber',
    'Gehaltshistorie über drei Stellen',
    'Bruttogehalt bisher 6.500',
  ],
  French: [
    'Salaire actuel 65k.',
    'Gagne actuellement 65k.',
    'Il gagne 65 000 €.',
    'Son dernier salaire était plus bas.',
    'L’ancien salaire était plus bas.',
    'Sa re\u0301mune\u0301ration actuelle est de 70k.',
    'salaire precedent',
    'Historique de salaire donné.',
    'Sa fiche de paie',
    'Touche aujourd’hui 60k.',
  ],
  Spanish: [
    'Salario actual 50k.',
    'Gana actualmente 50k.',
    'Actualmente gana 50k.',
    'Su último salario fue menor.',
    'sueldo anterior',
    'Gana ahora 48.000 euros.',
    'Ganaba 45k.',
    'historial salarial',
    'Remuneración actual por debajo.',
  ],
};

const INNOCENT: readonly string[] = [
  'salary band of the posting',
  'The salary band in the posting starts at 180k.',
  'The current salary range of the posting starts at 180k.',
  'pays attention',
  'Pays attention to the long tail.',
  'cost per call 0.02 $',
  'Cost per call is now 0.02 $ instead of 0.05 $.',
  'The feature makes 180k requests now.',
  'Last base model was weaker.',
  'Old base prompt kept for comparison.',
  'base rate of fraud was 2 %',
  'Previous pay-per-call contract ended.',
  'Made 3 changes and earned the trust of 40 users.',
  'Expects 120k base.',
  'Their expectation is 95k base.',
  'Salary expectations were not discussed.',
  'The last release made 2 slices worse.',
  'Current cost is 4k a month.',
  'Now on 14k requests.',
  'Is on 3 teams and was on call 24/7.',
  'Current rate limit is 100k.',
  'The last income verification slice failed.',
  'Payslip extraction was at 92 %.',
  'The payroll bot reads 30k payslips a month.',
  'Gehaltsband der Ausschreibung ab 80.000 €',
  'Gehaltsvorstellung 95k.',
  'Das Team verdient jetzt Vertrauen.',
  'Aktuelles Modell kostet 85.000 € im Jahr.',
  'Das Modell prüft das aktuelle Gehalt der Antragsteller.',
  'A gagné 3 points de rappel, gagne du temps.',
  'Prétentions salariales : 65k.',
  'Le modèle vérifie le salaire actuel des demandeurs.',
  'Gana 3 puntos de precisión.',
  'El salario de la oferta empieza en 50k.',
];

describe.each(Object.entries(TELLS))('salary history in %s', (_, texts) => {
  it.each(texts)('is warned about on a scorecard and in a private note: %s', (text) => {
    expect(hints(text)).not.toEqual([]);
    expect(hints(text, true)).not.toEqual([]);
  });

  it.each(texts)('is warned about in the notes of screen card and offer: %s', (text) =>
    expect(mentionsPayHistory(text)).toBe(true),
  );
});

describe('what is no salary history', () => {
  it.each(INNOCENT)('stands without a hint: %s', (text) => expect(hints(text)).toEqual([]));
});

it('says why, and what to do', () => {
  expect(hints('Told me the current salary.')[0]?.message).toBe(
    '“current salary” reads as salary history. It must not be asked and may not count: leave it out. Only the expectation is recorded, and not here.',
  );
});
