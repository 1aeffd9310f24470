import { writeFileSync } from 'node:fs';

/** Leaves the numbers of passed and failed tests for the last line of `npm test`. */
export default class CountsReporter {
  onRunComplete(_contexts, results) {
    const file = process.env.FEINSCHLIFF_COUNTS;
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    if (file) writeFileSync(file, JSON.stringify({ passed: results.numPassedTests, failed }));
  }
}
