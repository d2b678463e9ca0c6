// The alarm clock of the clients' patience: entries of the agenda that stand for deadlines. Only the
// earliest one counts; later ones may be pending from before it was set. An alarm that rings for
// nothing (its request has ended) sets the next one only if none is pending by then, so there are
// no more alarms than lengths of patience.
import { RANK, schedule } from '../kernel/agenda.ts';
import { AGENDA, type Cluster } from './cluster.ts';
import { ringFor, watch } from './timeouts.ts';

/** The request just born in `slot`, of class `k`, will give up at its deadline. */
export function watchTimeout(cluster: Cluster, k: number, slot: number): void {
  const { data } = cluster;
  watch(data.timeouts, data.ringOf[k], data.requests, slot);
  setTimeoutAlarm(cluster);
}

/** The earliest alarm rings now. */
export function takeTimeoutAlarm(cluster: Cluster): void {
  cluster.data.timeouts.alarms.pop();
}

/** Sets an alarm for the next deadline, unless one is pending by then. */
export function setTimeoutAlarm(cluster: Cluster): void {
  const { timeouts, kernel } = cluster.data;
  const { alarms, nextDeadline: time } = timeouts;
  const isPending = alarms.length > 0 && alarms[alarms.length - 1] <= time;
  if (isPending || time === Infinity) return;
  alarms.push(time);
  schedule(kernel.agenda, { time, rank: RANK.timeout, kind: AGENDA.timeouts });
}

/** Takes over the patience of each class from the class table. */
export function readPatience(cluster: Pick<Cluster, 'data'>): void {
  const { classes, timeouts, ringOf } = cluster.data;
  for (let k = 0; k < classes.count; k++) ringOf[k] = ringFor(timeouts, classes.timeout[k]);
}
