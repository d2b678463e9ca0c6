// The CPU of each machine over the last ten minutes, for the hair-thin lines of the CPU chart:
// up to 50 machines, beyond that the chart shows a band instead. A ring of samples, one line a
// machine that was ready in it. Percent over simulated seconds. It decides nothing.
import type { Cluster } from '../sim/cluster/cluster.ts';
import { MACHINE } from '../sim/cluster/machine-table.ts';
import { MOST_MEMBERS } from './frame-layout.ts';

/** Samples kept: ten minutes at one in two seconds, and one to reach over the edge. */
export const MEMBER_ROWS = 301;

interface MemberLine {
  readonly cpu: Float64Array;
  /** Number of the last sample in which the machine was ready. */
  lastSeen: number;
}

export class MemberLines {
  readonly #times = new Float64Array(MEMBER_ROWS);
  readonly #lines = new Map<number, MemberLine>();
  #samples = 0;

  /** Lines of their own with the same past. */
  copy(): MemberLines {
    const copy = new MemberLines();
    copy.#times.set(this.#times);
    copy.#samples = this.#samples;
    for (const [serial, { cpu, lastSeen }] of this.#lines) {
      copy.#lines.set(serial, { cpu: cpu.slice(), lastSeen });
    }
    return copy;
  }

  /** Takes in the sample that has just been taken. */
  sample(cluster: Cluster): void {
    const row = this.#samples % MEMBER_ROWS;
    this.#times[row] = cluster.data.kernel.now;
    for (const line of this.#lines.values()) line.cpu[row] = NaN;
    if (liveMachines(cluster) > MOST_MEMBERS) this.#lines.clear();
    else this.#sampleMachines(cluster, row);
    this.#samples++;
    for (const [serial, { lastSeen }] of this.#lines) {
      if (this.#samples - lastSeen > MEMBER_ROWS) this.#lines.delete(serial);
    }
  }

  /** How many lines there are, and how many samples each has. */
  get size(): { members: number; memberRows: number } {
    const members = Math.min(MOST_MEMBERS, this.#lines.size);
    return { members, memberRows: members === 0 ? 0 : Math.min(this.#samples, MEMBER_ROWS) };
  }

  /** Writes whose lines these are, in their order. */
  writeSerials(into: Float64Array): void {
    into.set(this.#newest());
  }

  /** Writes the times, oldest first. */
  writeTimes(into: Float64Array): void {
    this.#unroll(this.#times, into);
  }

  /** Writes the lines of as many machines as `size` says, the newest machines first. */
  writeLines(intoLine: (index: number) => Float64Array): void {
    this.#newest().forEach((serial, index) => {
      const line = this.#lines.get(serial);
      if (line) this.#unroll(line.cpu, intoLine(index));
    });
  }

  #newest(): number[] {
    return [...this.#lines.keys()].sort((a, b) => b - a).slice(0, MOST_MEMBERS);
  }

  #sampleMachines(cluster: Cluster, row: number): void {
    for (const { data } of cluster.pools) {
      const { machines } = data;
      for (let i = 0; i < machines.liveCount; i++) {
        const machine = machines.live[i];
        if (machines.state[machine] !== MACHINE.healthy) continue;
        const line = this.#lineOf(machines.serial[machine]);
        line.cpu[row] = machines.cpu[machine];
        line.lastSeen = this.#samples;
      }
    }
  }

  #lineOf(serial: number): MemberLine {
    const known = this.#lines.get(serial);
    if (known) return known;
    const line = { cpu: new Float64Array(MEMBER_ROWS).fill(NaN), lastSeen: this.#samples };
    this.#lines.set(serial, line);
    return line;
  }

  /** Copies a ring in order of time. */
  #unroll(ring: Float64Array, into: Float64Array): void {
    const oldest = this.#samples > MEMBER_ROWS ? this.#samples % MEMBER_ROWS : 0;
    const first = Math.min(into.length, MEMBER_ROWS - oldest);
    into.set(ring.subarray(oldest, oldest + first));
    if (into.length > first) into.set(ring.subarray(0, into.length - first), first);
  }
}

function liveMachines(cluster: Cluster): number {
  return cluster.pools.reduce((sum, { data }) => sum + data.machines.liveCount, 0);
}
