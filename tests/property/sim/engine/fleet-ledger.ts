// A second set of books on machines: what they cost, how busy they were, whether each state lasts
// as long as it may, and whether the fleet is as large as was decided. CPU, memory, network and
// counts of every sample are computed anew from requests seen. Times are simulated seconds.
import { costSoFar } from '../../../../src/sim/cluster/cost.ts';
import type { Run } from '../../../../src/sim/run.ts';
import type { ContainerRecount } from './container-recount.ts';
import * as S from './reading-state.ts';
import { isClose } from './request-ledger.ts';

const { MACHINE } = S;
const FAILED_SHOWN_SECONDS = 90;

/** What a machine has done since the last sample. */
interface Work {
  serial: number;
  busy: number;
}

export class FleetLedger {
  readonly #run: Run;
  readonly #recount: ContainerRecount;
  #time = 0;
  #samples = 0;
  #usd = 0;
  /** By pool: machine-seconds by region; machines paid now by region; work by machine slot. */
  readonly #seconds: Float64Array[];
  readonly #paid: Float64Array[];
  readonly #work: Map<number, Work>[];
  #bornBefore = 0;
  readonly #nextTick: number[] = [];

  constructor(run: Run, recount: ContainerRecount) {
    this.#run = run;
    this.#recount = recount;
    const regions = S.scenarioNow(run).regions.length;
    this.#seconds = S.poolsOf(run).map(() => new Float64Array(regions));
    this.#paid = S.poolsOf(run).map(() => new Float64Array(regions));
    this.#work = S.poolsOf(run).map(() => new Map<number, Work>());
  }

  /** Time passes up to now with everything as it was: call before the containers are recounted. */
  passTime(): void {
    const span = S.timeNow(this.#run) - this.#time;
    this.#time = S.timeNow(this.#run);
    S.poolsOf(this.#run).forEach((pool, p) => {
      this.#paid[p].forEach((n, r) => (this.#seconds[p][r] += n * span));
      for (const [m, work] of this.#work[p]) {
        let cores = 0;
        for (let c = m * pool.perMachine; c < (m + 1) * pool.perMachine; c++) {
          cores += this.#recount.coresInUse(p, c);
        }
        work.busy += cores * span;
      }
    });
  }

  /** Looks at the machines as they are now. */
  check(next: S.NextEvent): void {
    for (const pool of S.poolsOf(this.#run)) {
      this.#checkMachines(pool);
      this.#checkCount(pool, next);
      this.#checkCost(pool);
    }
    const { usd } = costSoFar(this.#run.cluster);
    if (!(usd >= this.#usd - 1e-15)) throw new Error(`cost fell from ${this.#usd} to ${usd}`);
    this.#usd = usd;
    if (S.samplesTaken(this.#run) > this.#samples) this.#checkSample();
  }

  #checkMachines(pool: S.Pool): void {
    const paid = this.#paid[pool.index].fill(0);
    const work = this.#work[pool.index];
    let lastSerial = 0;
    let live = 0;
    for (const m of S.liveMachines(pool)) {
      const serial = S.serialOf(pool, m);
      if (serial <= lastSerial) throw new Error(`machine ${serial} is not in order of age`);
      lastSerial = serial;
      this.#checkState(pool, m);
      if (S.machineState(pool, m) !== MACHINE.failed) paid[S.regionOf(pool, m)]++;
      if (work.get(m)?.serial !== serial) work.set(m, { serial, busy: 0 });
      live++;
    }
    for (let m = 0; m < S.machineSlots(pool); m++) {
      if (S.machineState(pool, m) !== MACHINE.free) live--;
      else if (this.#heldBy(pool, m) > 0) throw new Error(`free slot ${m} holds requests`);
      else work.delete(m);
    }
    if (live !== 0) throw new Error('the list of live machines is not complete');
  }

  #checkState(pool: S.Pool, m: number): void {
    const now = this.#time;
    const state = S.machineState(pool, m);
    const held = this.#heldBy(pool, m);
    const bad = badState(pool, m, { now, held });
    if (bad === null) return;
    throw new Error(`machine ${S.serialOf(pool, m)} in state ${state} at ${now} ${bad}`);
  }

  #heldBy(pool: S.Pool, m: number): number {
    let held = 0;
    for (let c = 0; c < pool.perMachine; c++) held += S.inflightIn(pool, m * pool.perMachine + c);
    return held;
  }

  #inState(pool: S.Pool, state: number): number {
    let count = 0;
    for (const m of S.liveMachines(pool)) if (S.machineState(pool, m) === state) count++;
    return count;
  }

  /** Ready + booting is what was decided, and within the limits once a tick has seen them. */
  #checkCount(pool: S.Pool, { kind, what, subject }: S.NextEvent): void {
    const current = this.#inState(pool, MACHINE.booting) + this.#inState(pool, MACHINE.healthy);
    const desired = S.desiredOf(pool);
    if (current !== desired) throw new Error(`${current} machines, ${desired} desired`);
    const isTick = kind === 'agenda' && what === S.AGENDA.tick && subject === pool.index;
    // A tick that was moved is out of date and decides nothing.
    const counts = isTick && this.#time === this.#nextTick[pool.index];
    this.#nextTick[pool.index] = S.nextTickOf(pool);
    if (!counts) return;
    const { smallest, largest } = S.scenarioNow(this.#run).pools[pool.index].autoscaler;
    if (current < smallest || current > largest) {
      throw new Error(`${current} machines after a tick, outside ${smallest} to ${largest}`);
    }
  }

  #checkCost(pool: S.Pool): void {
    this.#seconds[pool.index].forEach((seconds, region) => {
      const paid = S.paidIn(pool, region, this.#time);
      if (!isClose(paid, seconds)) throw new Error(`region ${region}: ${paid} of ${seconds} paid`);
    });
  }

  #checkSample(): void {
    const run = this.#run;
    this.#samples = S.samplesTaken(run);
    const seconds = S.scenarioNow(run).metrics.sampleSeconds;
    if (!isClose(this.#time, this.#samples * seconds)) throw new Error('a sample at a wrong time');
    for (const pool of S.poolsOf(run)) this.#checkPoolSample(pool, seconds);
    this.#checkRates(seconds);
    for (const work of this.#work) for (const each of work.values()) each.busy = 0;
  }

  #checkPoolSample(pool: S.Pool, seconds: number): void {
    const sample = S.sampleOf(pool);
    let cpu = 0;
    let memory = 0;
    for (const m of S.liveMachines(pool)) {
      const state = S.machineState(pool, m);
      if (state === MACHINE.booting || state === MACHINE.failed) continue;
      this.#checkMeasured(pool, m, seconds);
      if (state !== MACHINE.healthy) continue;
      cpu += S.cpuOf(pool, m);
      memory += S.memoryOf(pool, m);
    }
    const ready = this.#inState(pool, MACHINE.healthy);
    const pairs: [string, number, number][] = [
      ['ready', sample.ready, ready],
      ['booting', sample.booting, this.#inState(pool, MACHINE.booting)],
      ['draining', sample.draining, this.#inState(pool, MACHINE.draining)],
      ['failed', sample.failed, this.#inState(pool, MACHINE.failed)],
      ['cpu', sample.cpu, ready === 0 ? NaN : cpu / ready],
      ['memory', sample.memory, ready === 0 ? NaN : memory / ready],
      ['queue', sample.queue, this.#queued(pool)],
    ];
    for (const [name, ours, expected] of pairs) {
      if (Number.isNaN(expected) ? !Number.isNaN(ours) : !isClose(ours, expected)) {
        throw new Error(`sampled ${name} is ${ours}, not ${expected}`);
      }
    }
  }

  #checkMeasured(pool: S.Pool, m: number, seconds: number): void {
    const busy = this.#work[pool.index].get(m)?.busy ?? NaN;
    const cpu = (100 * busy) / (pool.machineKind.cores * seconds);
    if (!isClose(S.cpuOf(pool, m), cpu)) {
      throw new Error(`CPU of machine slot ${m}: ${S.cpuOf(pool, m)} is not ${cpu}`);
    }
    if (!isClose(S.memoryOf(pool, m), this.#memory(pool, m))) throw new Error('wrong memory');
    if (!(S.networkOf(pool, m) >= 0)) throw new Error('negative network');
  }

  #memory(pool: S.Pool, m: number): number {
    const { classes } = S.scenarioNow(this.#run);
    const { memoryMiB, systemMemoryMiB } = pool.machineKind;
    let used = systemMemoryMiB + pool.perMachine * pool.containerMemoryMiB;
    for (let c = m * pool.perMachine; c < (m + 1) * pool.perMachine; c++) {
      classes.forEach((each, k) => (used += this.#recount.held(pool.index, c, k) * each.memoryMiB));
    }
    return Math.min(100, (100 * used) / memoryMiB);
  }

  #queued(pool: S.Pool): number {
    let queued = S.waitingCount(pool);
    for (let c = 0; c < S.containerSlots(pool); c++) queued += S.queueLengthOf(pool, c);
    return queued;
  }

  #checkRates(seconds: number): void {
    const run = this.#run;
    let born = 0;
    for (let k = 0; k < S.classCount(run); k++) born += S.bornOf(run, k);
    const rate = S.poolsOf(run).reduce((sum, pool) => sum + S.sampleOf(pool).requestRate, 0);
    if (!isClose(rate, (born - this.#bornBefore) / seconds)) throw new Error('wrong request rate');
    this.#bornBefore = born;
  }
}

/** What is wrong with a machine that still is in its state, or null. */
function badState(pool: S.Pool, m: number, { now, held }: { now: number; held: number }) {
  switch (S.machineState(pool, m)) {
    case MACHINE.booting:
      if (held > 0) return 'holds requests';
      return S.readyAt(pool, m) < now ? 'boots too long' : null;
    case MACHINE.healthy:
      return S.readyAt(pool, m) > now ? 'is ready too early' : null;
    case MACHINE.draining:
      if (held === 0) return 'drains although it is empty';
      return S.leavesAt(pool, m) < now ? 'drains too long' : null;
    case MACHINE.failed:
      if (held > 0) return 'holds requests';
      return S.leavesAt(pool, m) + FAILED_SHOWN_SECONDS < now ? 'is shown too long' : null;
    default:
      return 'is live';
  }
}
