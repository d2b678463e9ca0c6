// The alarm clock of the clients' patience: one entry of the agenda stands for the earliest
// deadline. An alarm that rings early (its request has ended) is set again; `timeoutAlarm` is the
// time of the earliest one set, so that alarms never pile up.
import { RANK, schedule } from '../kernel/agenda.ts';
import { AGENDA, type Cluster } from './cluster.ts';
import { ringFor, watch } from './timeouts.ts';

/** The request just born in `slot`, of class `k`, will give up at its deadline. */
export function watchTimeout(cluster: Cluster, k: number, slot: number): void {
  const { data } = cluster;
  watch(data.timeouts, data.ringOf[k], data.requests, slot);
  if (data.timeouts.nextDeadline < data.timeoutAlarm) setTimeoutAlarm(cluster);
}

/** Sets an alarm for the next deadline, if there is one. */
export function setTimeoutAlarm(cluster: Cluster): void {
  const { data } = cluster;
  const time = data.timeouts.nextDeadline;
  data.timeoutAlarm = time;
  if (time === Infinity) return;
  schedule(data.kernel.agenda, { time, rank: RANK.timeout, kind: AGENDA.timeouts });
}

/** Takes over the patience of each class from the class table. */
export function readPatience(cluster: Pick<Cluster, 'data'>): void {
  const { classes, timeouts, ringOf } = cluster.data;
  for (let k = 0; k < classes.count; k++) ringOf[k] = ringFor(timeouts, classes.timeout[k]);
}
