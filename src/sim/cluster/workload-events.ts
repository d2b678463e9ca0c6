// Requests come: open users at a rate, closed users after thinking, bursts on top, jobs by hand.
// The class of each request is drawn from one uniform of its own stream, its work from the stream
// of its class. Rates are requests per second, times simulated seconds.
import { RANK, schedule } from '../kernel/agenda.ts';
import { changeRate, nextAfter, rateAt } from '../workload/open-arrivals.ts';
import { factorOf, firstLevel, modulationStep, nextLevel } from '../workload/burstiness.ts';
import { AGENDA, type Cluster, now } from './cluster.ts';
import { noteJob } from './jobs.ts';
import { makeSpecial } from './request-table.ts';
import { bear, route } from './serve.ts';

/** A burst adds requests at this many times the current rate, for this long. */
export const BURST_FACTOR = 2;
export const BURST_SECONDS = 30;

/** The next request of the open users arrives. */
export function requestArrives(cluster: Cluster): void {
  const { kernel, classes } = cluster.data;
  if (cluster.arrivals) kernel.nextArrival = nextAfter(cluster.arrivals, kernel.now);
  const k = classes.count === 1 ? 0 : drawClass(cluster);
  route(cluster, bear(cluster, k));
}

/** Requests arrive at twice the current rate on top of the others, for 30 s; false if none do. */
export function startBurst(cluster: Cluster): boolean {
  const { bursts } = cluster.data;
  const rate = BURST_FACTOR * currentRate(cluster);
  if (rate <= 0) return false;
  bursts.push({ rate, endsAt: now(cluster) + BURST_SECONDS });
  scheduleBurst(cluster, bursts.length - 1);
  return true;
}

/** A request of a burst arrives. */
export function burstArrives(cluster: Cluster, burst: number): void {
  scheduleBurst(cluster, burst);
  route(cluster, bear(cluster, drawClass(cluster)));
}

/** A request sent by hand, which is followed; returns its job number. */
export function sendJob(cluster: Cluster, k: number): number {
  const { requests } = cluster.data;
  const slot = bear(cluster, k);
  const job = cluster.data.jobs++;
  makeSpecial(requests, slot);
  requests.job[slot] = job;
  noteJob(cluster, slot, 'born');
  route(cluster, slot);
  return job;
}

/** A closed user sends a request, or leaves if there are fewer users now. */
export function userSends(cluster: Cluster, user: number): void {
  const { workload } = cluster.scenario;
  if (workload.kind !== 'closed') return;
  if (user >= workload.users) {
    cluster.data.present[user] = 0;
    return;
  }
  const { requests } = cluster.data;
  const slot = bear(cluster, drawClass(cluster));
  makeSpecial(requests, slot);
  requests.user[slot] = user;
  route(cluster, slot);
}

/** Closed users who are not there yet come and think first. */
export function callUsers(cluster: Cluster): void {
  const { workload } = cluster.scenario;
  if (workload.kind !== 'closed' || !cluster.streams.think) return;
  for (let user = 0; user < workload.users; user++) {
    if (cluster.data.present[user] === 1) continue;
    cluster.data.present[user] = 1;
    const think = workload.think.meanSeconds * cluster.streams.think.next();
    schedule(cluster.data.kernel.agenda, {
      time: now(cluster) + think,
      rank: RANK.arrival,
      kind: AGENDA.user,
      subject: user,
    });
  }
}

/** The slowly changing factor of the rate takes its next value. */
export function modulate(cluster: Cluster): void {
  const { data, streams } = cluster;
  if (now(cluster) !== data.nextModulation) return;
  data.modulation = nextLevel(data.modulation, streams.modulation);
  applyModulation(cluster);
}

/** Burstiness has been set: the factor follows at once and goes on at its new pace. */
export function takeBurstiness(cluster: Cluster): void {
  const { data, streams } = cluster;
  const { workload } = cluster.scenario;
  const isModulated = workload.kind === 'open' && workload.burstiness.variation > 0;
  if (isModulated && !data.isModulated) data.modulation = firstLevel(streams.modulation);
  data.isModulated = isModulated;
  applyModulation(cluster);
}

function applyModulation(cluster: Cluster): void {
  const { arrivals, data } = cluster;
  const { workload } = cluster.scenario;
  if (arrivals === null || workload.kind !== 'open') return;
  const { burstiness } = workload;
  let multiplier = 1;
  data.nextModulation = Infinity;
  if (data.isModulated) {
    multiplier = factorOf(data.modulation, burstiness.variation);
    const time = now(cluster) + modulationStep(burstiness);
    data.nextModulation = time;
    schedule(data.kernel.agenda, { time, rank: RANK.lifeCycle, kind: AGENDA.modulation });
  }
  data.kernel.nextArrival = changeRate(arrivals, now(cluster), { multiplier });
}

/** Requests per second: the rate of open users, what closed ones sent in the last sample. */
function currentRate(cluster: Cluster): number {
  const { arrivals } = cluster;
  if (arrivals !== null) return rateAt(arrivals, now(cluster));
  return cluster.pools.reduce((sum, pool) => sum + pool.data.metrics.sample.requestRate, 0);
}

function scheduleBurst(cluster: Cluster, number: number): void {
  const burst = cluster.data.bursts[number];
  const time = now(cluster) + cluster.streams.burst.next() / burst.rate;
  if (time > burst.endsAt) return;
  schedule(cluster.data.kernel.agenda, {
    time,
    rank: RANK.arrival,
    kind: AGENDA.burst,
    subject: number,
  });
}

function drawClass(cluster: Cluster): number {
  const { count, cumulativeShare } = cluster.data.classes;
  if (count === 1) return 0;
  const stream = cluster.streams.classes;
  const u = stream.buffer[stream.take()];
  let k = 0;
  while (u > cumulativeShare[k]) k++;
  return k;
}
