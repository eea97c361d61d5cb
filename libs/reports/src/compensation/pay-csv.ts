import { stringify } from 'csv-stringify/sync';
import type { OfferView } from '@app/contracts';
import { neutralise } from '../csv/neutralise.js';
import type { PayReport } from './pay-report.js';

type Cell = string | number | null;

const HEAD = ['section', 'component', 'label', 'currency', 'low', 'base', 'high', 'value', 'words'] as const;
type Line = Readonly<Partial<Record<(typeof HEAD)[number], Cell>>>;

/** One long table: every figure of the report in a line of its own. Open upwards is an empty high end. */
export function payCsv(report: PayReport): string {
  const lines = [
    ...facts(report),
    ...axisLines(report),
    ...fitLines(report),
    ...report.offers.flatMap(offerLines),
    ...rest(report),
  ];
  const cell = (value: Cell | undefined): string | number =>
    typeof value === 'string' ? neutralise(value) : (value ?? '');
  return stringify([HEAD, ...lines.map((line) => HEAD.map((name) => cell(line[name])))]);
}

const facts = ({ application, generatedAt, expectation }: PayReport): Line[] => [
  { section: 'report', label: 'candidate', words: application.candidate },
  { section: 'report', label: 'requisition', words: application.requisition },
  { section: 'report', label: 'generated', words: generatedAt },
  ...(expectation
    ? [
        {
          section: 'report',
          label: 'expectation attested to be no history',
          words: expectation.attested ? 'yes' : 'no',
        },
      ]
    : []),
];

const axisLines = ({ axes }: PayReport): Line[] =>
  axes.flatMap(({ component, lines, leftOut }) => [
    ...lines.map(({ kind, label, currency, low, high, detail }) => ({
      ...{ section: kind, component, label, currency, low, high, words: detail },
    })),
    ...leftOut.map((words) => ({ section: 'left out', component, words })),
  ]);

const fitLines = ({ fits }: PayReport): Line[] =>
  fits.flatMap(({ component, verdict, compaRatio, rangePenetration, overlap, warnings }) => [
    { section: 'fit', component, label: 'verdict', words: verdict },
    { section: 'fit', component, label: 'compa-ratio', value: compaRatio },
    { section: 'fit', component, label: 'range penetration', value: rangePenetration },
    { section: 'fit', component, label: 'overlap', value: overlap?.amount ?? null },
    ...warnings.map((words) => ({ section: 'fit', component, label: 'warning', words })),
  ]);

function offerLines({ name, terms, years, average, assumptions, equityUnknown }: OfferView): Line[] {
  const { currency } = terms;
  return [
    { section: 'offer per year', component: 'total', label: name, currency, ...average.total },
    ...(average.equity
      ? [{ section: 'offer per year', component: 'equity', label: name, currency, ...average.equity }]
      : []),
    ...years.map(({ year, total }) => ({
      ...{ section: `offer year ${year}`, component: 'total', label: name, currency, ...total },
    })),
    ...assumptions.map((words) => ({ section: 'offer assumption', label: name, words })),
    ...(equityUnknown ? [{ section: 'offer assumption', label: name, words: equityUnknown }] : []),
  ];
}

const rest = ({ warnings, headcounts }: PayReport): Line[] => [
  ...warnings.map(({ component, kind, words }) => ({ section: 'market', component, label: kind, words })),
  ...headcounts.flatMap(({ component, cells, total, asOf, source }) => [
    ...Object.entries(cells).map(([label, value]) => ({
      ...{
        section: 'people in the band',
        component,
        label,
        value,
        words: value === null ? 'fewer than 3, or kept back' : '',
      },
    })),
    { section: 'people in the band', component, label: 'total', value: total, words: `${source}, ${asOf}` },
  ]),
];
