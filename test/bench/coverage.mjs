// npm run bench:coverage: 300 simulated requisitions per size and candidate variance; how to read it: README.md beside this file.
import { studentTQuantile } from '../../dist/libs/calibration/src/distributions/student-t.js';
import { calibrate } from '../../dist/libs/calibration/src/index.js';
import { FACTORS, simulateCoverage, SIZES } from './coverage-simulation.mjs';

const runs = Number(process.argv[2] ?? 300);
/** Of one size alone, as it is printed: 60x30 takes longer than the others together. */
const only = process.argv[3];
const sizes = SIZES.filter((size) => only === undefined || size.join('x') === only);
if (sizes.length === 0) throw new Error(`There is no size ${only}: ${SIZES.map((size) => size.join('x')).join(', ')}.`);
/** What is promised: lower bound at least, upper bound at most. */
const PROMISED = [0.85, 0.96];

const percent = (value) => `${(100 * value).toFixed(1)} %`.padStart(7);
console.log(`${runs} runs per line; nominal 90 % intervals; prior fixed beforehand (Roberts et al. 2014)\n`);
console.log('size    variance  coverage (95 % Monte-Carlo bounds)   mean width   naive t: coverage, mean width');
let broken = 0;
for (const size of sizes) {
  for (const factor of FACTORS) {
    const one = simulateCoverage({ calibrate, studentTQuantile }, size, factor, runs, {});
    const kept = one.lower >= PROMISED[0] && one.upper <= PROMISED[1];
    broken += kept ? 0 : 1;
    console.log(
      `${size.join('x').padEnd(8)}${`x ${factor}`.padEnd(10)}${percent(one.coverage)} (${percent(one.lower)} to ${percent(one.upper)})${kept ? '  ' : ' !'}` +
        `${one.width.toFixed(2).padStart(14)}${percent(one.naiveCoverage).padStart(20)}${one.naiveWidth.toFixed(2).padStart(8)}`,
    );
  }
}
if (broken > 0) {
  console.log(`\n${broken} lines do not keep what is promised: lower bound 85 %, upper bound 96 %.`);
  process.exitCode = 1;
}
