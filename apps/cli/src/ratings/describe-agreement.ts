import type { AgreementSummary, Figure } from '@app/calibration';

const NAMES = {
  percentAgreement: 'Percent agreement',
  gwetAc: 'Gwet AC',
  fleissPi: "Fleiss' pi",
  congerKappa: "Conger's kappa",
  brennanPrediger: 'Brennan-Prediger',
  krippendorffAlpha: 'Krippendorff by weights',
} as const satisfies Record<keyof AgreementSummary['coefficients'], string>;

/** The summary for people: what it rests on, then each coefficient with its interval or the reason why there is none. */
export function describeAgreement(summary: AgreementSummary): string[] {
  const { n, weights, confidence, coefficients, krippendorff, cohenKappa, icc, kendallW } = summary;
  const name = (key: keyof typeof NAMES): string =>
    key === 'gwetAc' ? `${NAMES[key]}${weights === 'unweighted' ? 1 : 2}` : NAMES[key];
  const lines: [string, Figure][] = [
    ...(Object.keys(NAMES) as (keyof typeof NAMES)[]).map((key): [string, Figure] => [name(key), coefficients[key]]),
    ...(cohenKappa ? [["Cohen's kappa", cohenKappa] as [string, Figure]] : []),
    ...Object.entries(krippendorff).map(([metric, figure]): [string, Figure] => [`Krippendorff ${metric}`, figure]),
    ...('reason' in icc ? [] : Object.entries(icc)),
  ];
  const width = Math.max(...lines.map(([label]) => label.length));
  return [
    `${n.ratings} ratings of ${n.units} units (${n.pairedUnits} by two or more) by ${n.raters} raters; weights: ${weights}; intervals: ${Number((confidence * 100).toPrecision(6))} %`,
    ...summary.warnings.map(({ message }) => `Note: ${message}`),
    '',
    ...lines.map(([label, figure]) => `${label.padEnd(width)}  ${words(figure)}`),
    ...('reason' in icc ? [`${'ICC'.padEnd(width)}  none: ${icc.reason}`] : []),
    `${"Kendall's W".padEnd(width)}  ${kendallW.value === null ? `none: ${kendallW.reason}` : `${fixed(kendallW.value)}  (chi-squared ${kendallW.chiSquared!.toFixed(2)}, df ${kendallW.df}, p ${kendallW.p!.toFixed(4)})`}`,
    ...(summary.benchmark
      ? ['', `Gwet's coefficient reaches '${summary.benchmark}' with at least 95 % certainty.`]
      : []),
  ];
}

const fixed = (value: number): string => value.toFixed(4).padStart(7);

function words({ value, interval, reason }: Figure): string {
  if (value === null) return `   none: ${reason}`;
  return interval
    ? `${fixed(value)}  ${fixed(interval[0])} to ${fixed(interval[1])}`
    : `${fixed(value)}  no interval${reason ? `: ${reason}` : ''}`;
}
