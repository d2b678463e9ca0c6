// A second set of books on requests, kept by looking at the engine after every event and believing
// none of its counters: who was born, who moved where, who ended and when. Held against the
// engine's own: conservation for each class, pool and machine; times of giving up; latencies; first
// come, first served; Little's law in its exact form, integral of N = sum of the sojourns, always.
import type { Run } from '../../../../src/sim/run.ts';
import * as S from './reading-state.ts';

/** What a request looked like after the last event. */
interface Seen {
  id: number;
  k: number;
  state: number;
  container: number;
  birth: number;
  deadline: number;
}

const { REQUEST, END } = S;
const isLiving = (state: number): boolean =>
  state === REQUEST.waiting || state === REQUEST.queued || state === REQUEST.serving;
export const isClose = (a: number, b: number, tolerance = 1e-9): boolean =>
  Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b));

export class RequestLedger {
  readonly #run: Run;
  /** By slot; undefined where nobody is. */
  readonly #seen: (Seen | undefined)[] = [];
  /** By class, kept here: requests that are there, and the sum of the times of their births. */
  readonly #present: number[];
  readonly #births: number[];
  /** By class: integral of N, sum of the sojourns that have ended, sum of latencies. */
  readonly #area: number[];
  readonly #sojourns: number[];
  readonly #latency: number[];
  readonly #bornBefore: number[];
  readonly #endedBefore: number[][];
  readonly #allEnded: number[];
  #slots = 0;
  #time = 0;
  #next: S.NextEvent;
  #nextLatency = 0;

  constructor(run: Run) {
    this.#run = run;
    const zeros = (): number[] => Array.from({ length: S.classCount(run) }, () => 0);
    this.#present = zeros();
    this.#births = zeros();
    this.#area = zeros();
    this.#sojourns = zeros();
    this.#latency = zeros();
    this.#bornBefore = zeros();
    this.#allEnded = zeros();
    this.#endedBefore = zeros().map(() => [0, 0, 0, 0]);
    this.#next = S.nextEvent(run);
  }

  /** Looks at what will happen next, before it does. */
  expectEvent(): S.NextEvent {
    this.#next = S.nextEvent(this.#run);
    const { kind, what, time } = this.#next;
    if (kind === 'service') {
      const run = this.#run;
      const pool = S.poolOfClass(run, S.classOf(run, what));
      const delay = S.delayOf(pool, S.containerOf(run, what));
      this.#nextLatency = time - S.birthOf(run, what) + delay;
    }
    return this.#next;
  }

  /** Books what has happened. Throws if it is against the rules. */
  book(): void {
    const run = this.#run;
    const now = S.timeNow(run);
    if (!(now >= this.#time)) throw new Error(`time went back from ${this.#time} to ${now}`);
    this.#present.forEach((n, k) => (this.#area[k] += n * (now - this.#time)));
    this.#time = now;
    const ended = this.#present.map(() => 0);
    const newborn = this.#present.map(() => 0);
    this.#slots = S.slotsTouched(run, this.#slots);
    for (let slot = 0; slot < this.#slots; slot++) this.#compare(slot, ended, newborn);
    this.#settle(ended, newborn);
    this.#checkSums(now);
  }

  /** Little's law, who is still there counted up to now; and the sum of latencies. */
  #checkSums(now: number): void {
    for (let k = 0; k < this.#area.length; k++) {
      const sojourns = this.#sojourns[k] + this.#present[k] * now - this.#births[k];
      if (!isClose(this.#area[k], sojourns)) {
        throw new Error(`Little's law, class ${k}: ${this.#area[k]} is not ${sojourns}`);
      }
      const latency = S.latencySumOf(this.#run, k);
      if (!isClose(latency, this.#latency[k])) {
        throw new Error(`latencies of class ${k}: ${latency} is not ${this.#latency[k]}`);
      }
    }
  }

  #compare(slot: number, ended: number[], newborn: number[]): void {
    const run = this.#run;
    const before = this.#seen[slot];
    const state = S.stateOf(run, slot);
    const id = state === REQUEST.free ? -1 : S.idOf(run, slot);
    if (before?.id === id) {
      this.#move(slot, before, state, ended);
      return;
    }
    if (before && isLiving(before.state)) this.#end(before, ended);
    this.#seen[slot] = undefined;
    if (state === REQUEST.free) return;
    this.#seen[slot] = this.#welcome(slot, id, state);
    newborn[S.classOf(run, slot)]++;
  }

  #welcome(slot: number, id: number, state: number): Seen {
    const run = this.#run;
    const k = S.classOf(run, slot);
    const birth = S.birthOf(run, slot);
    if (birth !== this.#time) throw new Error(`request ${id} was born at ${birth}, seen later`);
    if (!isLiving(state)) throw new Error(`request ${id} began in state ${state}`);
    if (!(S.workOf(run, slot) >= 0)) throw new Error(`request ${id} has no work`);
    this.#births[k] += birth;
    const deadline = birth + S.patienceOf(run, k);
    return { id, k, state, container: S.containerOf(run, slot), birth, deadline };
  }

  #move(slot: number, seen: Seen, state: number, ended: number[]): void {
    if (isLiving(seen.state) && state === REQUEST.abandoned) this.#end(seen, ended);
    else if (!isLiving(state) && state !== seen.state) {
      throw new Error(`request ${seen.id} went from state ${seen.state} to ${state}`);
    }
    seen.state = state;
    seen.container = S.containerOf(this.#run, slot);
    if (isLiving(state) && seen.deadline < this.#time) {
      throw new Error(`request ${seen.id} should have given up at ${seen.deadline}`);
    }
  }

  #end(seen: Seen, ended: number[]): void {
    ended[seen.k]++;
    this.#births[seen.k] -= seen.birth;
    this.#sojourns[seen.k] += this.#time - seen.birth;
    const isTimeouts = this.#next.kind === 'agenda' && this.#next.what === S.AGENDA.timeouts;
    if (isTimeouts && seen.deadline !== this.#time) {
      throw new Error(`request ${seen.id} gave up, but not at ${seen.deadline}`);
    }
  }

  /** Holds births and ends of this event against the engine's counters. */
  #settle(ended: readonly number[], newborn: readonly number[]): void {
    const run = this.#run;
    for (let k = 0; k < ended.length; k++) {
      const born = S.bornOf(run, k) - this.#bornBefore[k];
      if (born === 0 && ended[k] === 0 && S.allEnded(run, k) === this.#allEnded[k]) continue;
      const ends = [0, 1, 2, 3].map((end) => S.endedOf(run, k, end) - this.#endedBefore[k][end]);
      this.#allEnded[k] = S.allEnded(run, k);
      // Who is born and turned away within one event is never seen.
      const unseen = born - newborn[k];
      const total = ends[0] + ends[1] + ends[2] + ends[3];
      if (unseen < 0 || total !== ended[k] + unseen || ends[END.rejected] < unseen) {
        throw new Error(`class ${k}: ${born} born, ${newborn[k]} seen, ended ${ends.join(' ')}`);
      }
      this.#checkKinds(k, ends);
      this.#present[k] += newborn[k] - ended[k];
      if (S.bornOf(run, k) - S.allEnded(run, k) !== this.#present[k]) {
        throw new Error(`class ${k}: born - ended is not the ${this.#present[k]} in flight`);
      }
      this.#bornBefore[k] += born;
      ends.forEach((count, end) => (this.#endedBefore[k][end] += count));
    }
  }

  /** Each kind of event ends requests in its own way only. */
  #checkKinds(k: number, ends: readonly number[]): void {
    const { kind, what } = this.#next;
    const isTimeouts = kind === 'agenda' && what === S.AGENDA.timeouts;
    if (ends[END.completed] > (kind === 'service' ? 1 : 0)) throw new Error('completed by magic');
    if (ends[END.timedOut] > 0 && !isTimeouts) throw new Error(`gave up at a ${kind}`);
    if (ends[END.failed] > 0 && kind !== 'none' && !this.#canKill()) {
      throw new Error(`a request failed at a ${kind} ${what}`);
    }
    if (ends[END.completed] === 1) this.#latency[k] += this.#nextLatency;
  }

  /** Machines die by faults and interventions, or when their draining ends. */
  #canKill(): boolean {
    const { kind, what } = this.#next;
    return (
      kind === 'agenda' &&
      (what === S.AGENDA.fault || what === S.AGENDA.drained || what === S.AGENDA.tick)
    );
  }

  /** Says that what follows is an intervention, not an event. */
  expectIntervention(): void {
    this.#next = { kind: 'none', time: this.#time, what: 0, subject: 0 };
  }
}
