// Least connections against recordings of HAProxy 2.6.12 and nginx 1.22.1 with held requests.
// Covered: HAProxy's script of equal weights exactly, and its serial run, where all servers are
// idle and it ignores weights. nginx breaks ties by weighted round robin instead, so of its
// script of equal weights the least count is compared, not the server.
// Not covered: the scripts with unequal weights of either product.
import { describe, expect, it } from 'vitest';
import { LeastConnections } from '../../../src/sim/balancer/least-connections.ts';
import { type HandPool, poolOf } from '../../unit/sim/balancer/hand-pool.ts';
import {
  equalWeights,
  haproxyHeld,
  haproxySerial,
  nginx,
  nginxHeld,
  type Script,
} from './recordings.ts';

/** Replays a script; before each opening, `check` sees the pool and the server recorded. */
function replay(script: Script, check: (pool: HandPool, recorded: number) => void): number {
  const pool = poolOf(new LeastConnections(), script.weights);
  const opened: number[] = [];
  for (const [operation, number] of script.ops) {
    if (operation === 'c') {
      pool.change(opened[number], -1);
      continue;
    }
    check(pool, number);
    pool.change(number, 1);
    opened.push(number);
  }
  return opened.length;
}

describe('least connections', () => {
  it('takes the server that HAProxy took, equal weights', () => {
    const covered = haproxyHeld.filter(equalWeights);
    expect(covered).toHaveLength(1);
    const opened = replay(covered[0], (pool, recorded) => {
      expect(pool.policy.pick(pool, pool.random)).toBe(recorded);
    });
    expect(opened).toBe(74);
  });

  it('takes idle servers in turn as HAProxy did, weights 5, 1, 1', () => {
    expect(haproxySerial).toHaveLength(1);
    const [recorded] = haproxySerial;
    const pool = poolOf(new LeastConnections(), recorded.weights);
    expect(recorded.serial.map(() => pool.serve())).toEqual(recorded.serial);
  });

  it('takes idle servers in turn as nginx did, equal weights', () => {
    const covered = nginx.least_conn_serial.filter(equalWeights);
    expect(covered).toHaveLength(1);
    const pool = poolOf(new LeastConnections(), covered[0].weights);
    expect(covered[0].seq.map(() => pool.serve())).toEqual(covered[0].seq);
  });

  it('finds the least count that nginx found, equal weights', () => {
    const covered = nginxHeld.filter(equalWeights);
    expect(covered).toHaveLength(1);
    const opened = replay(covered[0], (pool, recorded) => {
      const picked = pool.policy.pick(pool, pool.random);
      expect(pool.inflight[picked]).toBe(pool.inflight[recorded]);
    });
    expect(opened).toBe(74);
  });
});
