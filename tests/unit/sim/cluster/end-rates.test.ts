// The rates at which requests end, apart by how: each sample's rates times its length, added up,
// are the totals of the run, and those without an answer together are the rate of errors.
import { describe, expect, it } from 'vitest';
import { ENDS } from '../../../../src/sim/cluster/class-table.ts';
import { type ColumnName, columnIndex } from '../../../../src/sim/recorder/columns.ts';
import { advanceRun, intervene, type Run } from '../../../../src/sim/run.ts';
import { startCloud } from './small-cloud.ts';

const SAMPLE_SECONDS = 2;
const RATES = ['completedRate', 'rejectedRate', 'timedOutRate', 'failedRate'] as const;

/** Three times what one machine can serve, a short queue, impatient clients, a failure. */
function troubled(): Run {
  const run = startCloud({
    rate: 3,
    work: 1,
    class: { timeoutSeconds: 3 },
    balancer: { queueLimit: 4, retries: 0 },
  });
  advanceRun(run, 1);
  intervene(run, { kind: 'failMachine', time: 0, machine: 'busiest' });
  advanceRun(run, 200);
  return run;
}

function valuesOf({ recorder: { series } }: Run, name: ColumnName): number[] {
  return Array.from(series.values[columnIndex(name)].subarray(0, series.length));
}

describe('the rates of requests that end', () => {
  it.each(RATES.map((name, end) => [name, end] as const))(
    '%s adds up to the total',
    (name, end) => {
      const run = troubled();
      const sum = valuesOf(run, name).reduce((all, rate) => all + rate * SAMPLE_SECONDS, 0);
      const total = run.cluster.data.classes.ended[0 * ENDS + end];
      expect(total).toBeGreaterThan(0);
      expect(sum).toBeCloseTo(total, 9);
    },
  );

  it('make the rate of errors', () => {
    const run = troubled();
    const [, ...lost] = RATES.map((name) => valuesOf(run, name));
    valuesOf(run, 'errorRate').forEach((rate, i) => {
      expect(rate).toBeCloseTo(lost[0][i] + lost[1][i] + lost[2][i], 12);
    });
  });
});
