// Round robin and smooth weighted round robin against recordings of HAProxy 2.6.12 and
// nginx 1.22.1. Covered: HAProxy's roundrobin and static-rr where all weights are equal (its
// weighted orders are another rule, which the lab does not have), and every weight vector of
// nginx, together with its skipping of a server that failed (max_fails 1).
import { describe, expect, it } from 'vitest';
import { RoundRobin } from '../../../src/sim/balancer/round-robin.ts';
import { SmoothWeightedRoundRobin } from '../../../src/sim/balancer/smooth-weighted-round-robin.ts';
import { poolOf } from '../../unit/sim/balancer/hand-pool.ts';
import { equalWeights, haproxy, haproxyStateChanges, nginx } from './recordings.ts';

describe('round robin', () => {
  const covered = [...haproxy.roundrobin, ...haproxy.static_rr].filter(equalWeights);

  it('is compared with six recordings of equal weights', () => {
    expect(covered).toHaveLength(6);
  });

  it.each(covered)('takes the servers as HAProxy did, weights $weights', ({ weights, seq }) => {
    const pool = poolOf(new RoundRobin(), weights);
    expect(seq.map(() => pool.serve())).toEqual(seq);
  });

  it('keeps its turn over maintenance as static-rr did: the server has no room meanwhile', () => {
    const recorded = haproxyStateChanges.find((one) => one.algo === 'static-rr');
    expect(recorded?.weights).toEqual([1, 1, 1]);
    const pool = poolOf(new RoundRobin(), [1, 1, 1]);
    const picks = recorded?.steps.map((step) => {
      if (step.cmd === 'set server b/s1 state maint') pool.capacity[1] = 0;
      if (step.cmd === 'set server b/s1 state ready') pool.capacity[1] = 1000;
      pool.change(1, 0);
      return step.seq?.map(() => pool.serve());
    });
    expect(picks).toEqual(recorded?.steps.map((step) => step.seq));
    expect(picks?.flat().filter((pick) => pick !== undefined)).toHaveLength(19);
  });

  it('keeps its turn as static-rr did when a server leaves', () => {
    const pool = poolOf(new RoundRobin(), [1, 1, 1]);
    expect([1, 2, 3, 4].map(() => pool.serve())).toEqual([0, 1, 2, 0]);
    pool.remove(1);
    expect([1, 2, 3, 4, 5, 6].map(() => pool.serve())).toEqual([2, 0, 2, 0, 2, 0]);
  });
});

describe('smooth weighted round robin', () => {
  it('is compared with ten weight vectors', () => {
    expect(nginx.roundrobin).toHaveLength(10);
  });

  it.each(nginx.roundrobin)('takes the servers as nginx did, weights $weights', (recorded) => {
    const pool = poolOf(new SmoothWeightedRoundRobin(), recorded.weights);
    expect(recorded.seq.map(() => pool.serve())).toEqual(recorded.seq);
  });

  it('passes over a failed server as nginx did', () => {
    const [recorded] = nginx.passive_max_fails;
    const pool = poolOf(new SmoothWeightedRoundRobin(), recorded.weights);
    expect(recorded.before.map(() => pool.serve())).toEqual(recorded.before);
    const refused = pool.serve();
    expect(refused).toBe(1);
    pool.capacity[1] = 0;
    pool.change(1, 0);
    const served = recorded.server1_refusing.map(() => pool.serve());
    expect(served).toEqual([2, 2, 0, 2, 0, 2, 0, 2]);
    expect(served).toEqual(recorded.server1_refusing);
  });
});
