// The bench in its two places, Node and a worker of Chromium: asks what was planned, prints a table
// as soon as its rows are there, and returns the numbers.
// What is measured is in tests/bench; rates are events per second, times as their names say.
import { bundleForNode } from './bench-bundle.mjs';
import { askNode } from './bench-node.mjs';
import { hoursTable, memoryTable, ratesTable, snapshotsTable } from './bench-table.mjs';

/**
 * @typedef {object} Plan
 * @property {import('../tests/bench/workloads.ts').WorkloadName[]} workloads
 * @property {string[]} others
 * @property {number} customers in a turn
 * @property {number} turns that count
 * @property {'wall' | 'cpu'} clock
 * @property {number | undefined} sampleSeconds of W1 to W4; undefined: as their files say
 * @property {number} memoryEvents over which memory is watched
 */

/** @typedef {import('../tests/bench/measure-workload.ts').Measured} Measured */

/** @param {Plan} plan */
export async function benchInNode(plan) {
  const { workloads, others, customers, turns, clock, sampleSeconds, memoryEvents } = plan;
  const place = `Node ${process.versions.node}`;
  const bundle = await bundleForNode('node-main.ts');
  /** @type {Measured[]} */
  const measured = workloads.map((name) =>
    askNode(bundle, { subject: 'workload', name, customers, turns, clock, sampleSeconds }),
  );
  if (measured.length > 0) console.log(ratesTable(place, measured));
  const result = { place, workloads: measured };
  if (others.includes('hours')) {
    const hours = askNode(bundle, { subject: 'hours' });
    console.log(hoursTable(place, hours));
    Object.assign(result, { hours });
  }
  if (others.includes('memory')) {
    const question = /** @type {const} */ ({ subject: 'memory', events: memoryEvents });
    const memory = /** @type {const} */ (['W3', 'W5']).map((name) =>
      askNode(bundle, { ...question, name }),
    );
    console.log(memoryTable(place, memory));
    Object.assign(result, { memory });
  }
  if (others.includes('snapshots')) {
    const snapshots = askNode(bundle, { subject: 'snapshots' });
    console.log(snapshotsTable(place, snapshots));
    Object.assign(result, { snapshots });
  }
  return result;
}

/** @param {Plan} plan */
export async function benchInChromium({ workloads, others, customers, turns, sampleSeconds }) {
  const { withChromium } = await import('./bench-browser.mjs');
  return withChromium(async (ask, version) => {
    const place = `Chromium ${version}, in a worker`;
    /** @type {Measured[]} */
    const measured = [];
    for (const name of workloads) {
      measured.push(await ask({ subject: 'workload', name, customers, turns, sampleSeconds }));
    }
    if (measured.length > 0) console.log(ratesTable(place, measured));
    const result = { place, workloads: measured };
    if (others.includes('hours')) {
      const hours = await ask({ subject: 'hours' });
      console.log(hoursTable(place, hours));
      Object.assign(result, { hours });
    }
    return result;
  });
}
