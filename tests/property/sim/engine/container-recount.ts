// Counts everything in the containers of a run anew, request by request, and holds it against the
// engine's columns and lists: places, queues, the lists of ready and of open containers, counts by
// class, the event queue. Follows the queues: first come, first served, nobody is passed.
// Always: nobody waits where there is room (work conservation), nowhere is more than fits.
import type { Run } from '../../../../src/sim/run.ts';
import * as S from './reading-state.ts';

const { REQUEST, MACHINE } = S;

/** What is found in the containers of a pool, by container slot; byClass at slot x classes + k. */
class Found {
  serving = new Int32Array(0);
  queued = new Int32Array(0);
  cores = new Float64Array(0);
  byClass = new Int32Array(0);

  clear(slots: number, classes: number): void {
    if (this.serving.length !== slots) {
      this.serving = new Int32Array(slots);
      this.queued = new Int32Array(slots);
      this.cores = new Float64Array(slots);
      this.byClass = new Int32Array(slots * classes);
      return;
    }
    for (const column of [this.serving, this.queued, this.cores, this.byClass]) column.fill(0);
  }
}

export class ContainerRecount {
  readonly #run: Run;
  readonly #classes: number;
  /** By pool: ids in the balancer's queue, and in each container's, after the last event. */
  readonly #waiting: number[][];
  readonly #queues: Map<number, number[]>[];
  readonly #found: Found[];
  /** By request slot, after the last event: whose it was, which attempt, in which state. */
  readonly #before = { id: [] as number[], attempt: [] as number[], state: [] as number[] };
  #slots = 0;
  #services = 0;

  constructor(run: Run) {
    this.#run = run;
    this.#classes = S.classCount(run);
    this.#waiting = S.poolsOf(run).map(() => []);
    this.#queues = S.poolsOf(run).map(() => new Map<number, number[]>());
    this.#found = S.poolsOf(run).map(() => new Found());
  }

  /** Cores in use in a container. */
  coresInUse(pool: number, container: number): number {
    return this.#found[pool].cores[container] ?? 0;
  }

  /** Requests of a class in a container. */
  held(pool: number, container: number, k: number): number {
    return this.#found[pool].byClass[container * this.#classes + k] ?? 0;
  }

  /** Throws if anything is not as it should be. */
  check(): void {
    this.#slots = S.slotsTouched(this.#run, this.#slots);
    this.#count();
    for (const pool of S.poolsOf(this.#run)) {
      this.#checkContainers(pool);
      this.#checkLists(pool);
      this.#checkQueues(pool);
    }
    this.#checkServices();
    this.#remember();
  }

  /** The slow checks of the end: every slot is in use or free. */
  close(): void {
    const run = this.#run;
    let used = 0;
    for (let slot = 0; slot < S.slotCapacity(run); slot++) {
      if (S.stateOf(run, slot) !== REQUEST.free) used++;
    }
    if (S.freeSlots(run) + used !== S.slotCapacity(run)) throw new Error('slots were lost');
  }

  #count(): void {
    const run = this.#run;
    this.#services = 0;
    for (const pool of S.poolsOf(run)) {
      this.#found[pool.index].clear(S.containerSlots(pool), this.#classes);
    }
    for (let slot = 0; slot < this.#slots; slot++) {
      const state = S.stateOf(run, slot);
      if (state === REQUEST.free || state === REQUEST.waiting) continue;
      const k = S.classOf(run, slot);
      const c = S.containerOf(run, slot);
      const found = this.#found[S.poolOfClass(run, k).index];
      found.byClass[c * this.#classes + k]++;
      if (state === REQUEST.queued) found.queued[c]++;
      else {
        this.#services++;
        found.serving[c]++;
        found.cores[c] += S.coresOf(run, k);
      }
    }
  }

  #checkContainers(pool: S.Pool): void {
    const { serving, queued } = this.#found[pool.index];
    for (let c = 0; c < serving.length; c++) {
      const total = serving[c] + queued[c];
      if (S.servingIn(pool, c) !== serving[c]) throw bad(pool, c, `serves ${serving[c]}`);
      if (S.queueLengthOf(pool, c) !== queued[c]) throw bad(pool, c, `queues ${queued[c]}`);
      if (S.inflightIn(pool, c) !== total) throw bad(pool, c, `holds ${total}`);
      if (total > 0) this.#checkBusy(pool, c, total);
    }
  }

  #checkBusy(pool: S.Pool, c: number, total: number): void {
    const { serving, queued, cores, byClass } = this.#found[pool.index];
    if (serving[c] > S.placesOf(pool, c)) throw bad(pool, c, 'serves more than its slots');
    if (total > S.capacityOf(pool, c)) throw bad(pool, c, 'holds more than it can');
    if (cores[c] > pool.containerShape.cores + 1e-9) throw bad(pool, c, `uses ${cores[c]} cores`);
    if (queued[c] > 0 && serving[c] < S.placesOf(pool, c)) throw bad(pool, c, 'idles with a queue');
    for (let k = 0; k < this.#classes; k++) {
      const [routed, left, unanswered] = S.countsOf(pool, c, k);
      if (routed - left !== byClass[c * this.#classes + k] || unanswered > left) {
        throw bad(pool, c, `class ${k} came ${routed} times and left ${left} times`);
      }
    }
  }

  #checkLists(pool: S.Pool): void {
    const ready = S.readyContainers(pool);
    const open = S.openContainers(pool);
    let expected = 0;
    let openCount = 0;
    for (let c = 0; c < S.containerSlots(pool); c++) {
      const isReady = S.machineState(pool, S.machineOf(pool, c)) === MACHINE.healthy;
      const isOpen = isReady && S.inflightIn(pool, c) < S.capacityOf(pool, c);
      const at = S.openPositionOf(pool, c);
      if (isReady !== S.acceptsIn(pool, c)) throw bad(pool, c, 'accepts wrongly');
      if (isReady && !ready.includes(c)) throw bad(pool, c, 'is not in the list of ready ones');
      if (isOpen ? open[at] !== c : at !== -1) throw bad(pool, c, 'is open wrongly');
      if (isReady) expected++;
      if (isOpen) openCount++;
    }
    if (ready.length !== expected) throw new Error(`ready are ${ready.join(' ')}`);
    if (openCount !== open.length) throw new Error(`open are ${open.join(' ')}`);
    if (S.waitingCount(pool) > 0 && openCount > 0) throw new Error('waits although there is room');
  }

  #checkQueues(pool: S.Pool): void {
    const run = this.#run;
    const waiting = S.waitingSlots(run, pool);
    this.#waiting[pool.index] = this.#follow(pool, -1, this.#waiting[pool.index], waiting);
    const queues = this.#queues[pool.index];
    for (let c = 0; c < S.containerSlots(pool); c++) {
      if (S.queueLengthOf(pool, c) === 0 && !queues.has(c)) continue;
      const ids = this.#follow(pool, c, queues.get(c) ?? [], S.queuedSlots(run, pool, c));
      if (ids.length > 0) queues.set(c, ids);
      else queues.delete(c);
    }
  }

  /** Those who stay keep their order, newcomers stand behind them, whoever is served came first. */
  #follow(pool: S.Pool, c: number, before: readonly number[], slots: readonly number[]): number[] {
    const run = this.#run;
    if (before.length === 0 && slots.length === 0) return [];
    const ids = slots.map((slot) => S.idOf(run, slot));
    const state = c < 0 ? REQUEST.waiting : REQUEST.queued;
    if (slots.some((slot) => S.stateOf(run, slot) !== state)) throw new Error('a wrong queue');
    const stayed = before.filter((id) => ids.includes(id));
    if (stayed.some((id, i) => ids[i] !== id)) {
      throw new Error(`queue ${c}: ${before.join(' ')} became ${ids.join(' ')}`);
    }
    if (stayed.length > 0) this.#checkNobodyPassed(pool, c, { before, first: stayed[0] });
    return ids;
  }

  #checkNobodyPassed(
    pool: S.Pool,
    c: number,
    { before, first }: { before: readonly number[]; first: number },
  ): void {
    const allowed = before.slice(0, before.indexOf(first));
    for (const id of this.#newlyPlaced(pool, c)) {
      if (!allowed.includes(id)) throw new Error(`request ${id} passed ${first} in queue ${c}`);
    }
  }

  /** Requests that are now in service (c >= 0: in that container) or routed (c < 0), newly. */
  #newlyPlaced(pool: S.Pool, c: number): number[] {
    const run = this.#run;
    const placed: number[] = [];
    for (let slot = 0; slot < this.#slots; slot++) {
      const state = S.stateOf(run, slot);
      if (state === REQUEST.free || state === REQUEST.waiting) continue;
      if (S.poolOfClass(run, S.classOf(run, slot)) !== pool) continue;
      const was = this.#stateBefore(slot);
      if (c < 0 && was < REQUEST.queued) placed.push(S.idOf(run, slot));
      if (c < 0 || S.containerOf(run, slot) !== c || state === REQUEST.queued) continue;
      if (was < REQUEST.serving) placed.push(S.idOf(run, slot));
    }
    return placed;
  }

  /** State of the same attempt of the same request after the last event; free if it was not there. */
  #stateBefore(slot: number): number {
    const { id, attempt, state } = this.#before;
    const isSame =
      id[slot] === S.idOf(this.#run, slot) && attempt[slot] === S.attemptsOf(this.#run, slot);
    return isSame ? (state[slot] ?? REQUEST.free) : REQUEST.free;
  }

  #remember(): void {
    const { id, attempt, state } = this.#before;
    for (let slot = 0; slot < this.#slots; slot++) {
      id[slot] = S.idOf(this.#run, slot);
      attempt[slot] = S.attemptsOf(this.#run, slot);
      state[slot] = S.stateOf(this.#run, slot);
    }
  }

  /** The event queue holds exactly the services under way, in the order of a heap. */
  #checkServices(): void {
    const run = this.#run;
    const { services, now } = S.kernelOf(run);
    if (services.size !== this.#services) {
      throw new Error(`${services.size} services, but ${this.#services} are served`);
    }
    for (let i = 1; i <= services.size; i++) {
      const slot = services.payloads[i];
      const state = S.stateOf(run, slot);
      if (state !== REQUEST.serving && state !== REQUEST.abandoned)
        throw new Error('a ghost service');
      if (services.times[i] < now) throw new Error('a service in the past');
      if (services.times[i] < services.times[i >> 1] && i > 1) throw new Error('no heap any more');
    }
    if (services.times[services.size + 1] !== Infinity) throw new Error('no end of the heap');
  }
}

function bad(pool: S.Pool, container: number, what: string): Error {
  return new Error(`pool ${pool.index} container ${container} ${what}`);
}
