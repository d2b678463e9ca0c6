// The flow at a moment of which there is but one frame: the request rate of its last sample, of each
// class in proportion to those born so far, and to each machine in proportion to how busy it was and
// to what it has been sent so far. Given as the totals there would have been a second before, so that
// whoever measures can go on from them. Requests, simulated seconds.
import type { CountsReader, Totals } from './flow-meter.ts';

const SECOND = 1;
const HEALTHY = 2;

/** The totals a second before these, as the frame lets one assume. */
export function assumedBefore(totals: Totals, reader: CountsReader): Totals {
  const rates = userRates(totals, reader);
  const routed = totals.routed.slice();
  const serial = reader.machines('serial');
  rates.forEach((rate, kind) => {
    const shares = machineShares(reader, totals, kind);
    for (let i = 0; i < serial.length; i++) {
      routed[serial[i] * rates.length + kind] -= rate * shares[i] * SECOND;
    }
  });
  return {
    time: totals.time - SECOND,
    born: totals.born.map((born, kind) => born - rates[kind] * SECOND),
    rejected: totals.rejected - newestRate(reader, 'rejectedRate') * SECOND,
    routed,
  };
}

function userRates({ born }: Totals, reader: CountsReader): number[] {
  const rate = newestRate(reader, 'requestRate');
  const all = born.reduce((sum, each) => sum + each, 0);
  return Array.from(born, (each) => (all > 0 ? (rate * each) / all : 0));
}

function newestRate(reader: CountsReader, name: 'requestRate' | 'rejectedRate'): number {
  const { values, count } = reader.series(name);
  return count > 0 && values[count - 1] > 0 ? values[count - 1] : 0;
}

/** What part of a class goes to each machine, in the order of the frame. */
function machineShares(reader: CountsReader, { born }: Totals, kind: number): number[] {
  const [cpu, state] = [reader.machines('cpu'), reader.machines('state')];
  const [all, sent] = [reader.machines('routed'), reader.routed(kind)];
  // A machine that has been sent nothing yet may be sent anything.
  const mix = (i: number): number => (all[i] > 0 ? sent[i] / all[i] : 1 / born.length);
  const weights = Array.from(cpu, (load, i) =>
    state[i] === HEALTHY && load > 0 ? load * mix(i) : 0,
  );
  const total = weights.reduce((sum, each) => sum + each, 0);
  return weights.map((weight) => (total > 0 ? weight / total : 0));
}
