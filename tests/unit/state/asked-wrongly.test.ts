// What of the address is not understood is said, with what may be given; what is understood is not.
import { expect, test } from 'vitest';
import { askedWrongly } from '../../../src/state/asked-wrongly.ts';

test.each([
  '',
  '?scenario=steady&seed=7&mission=2&lock=balancer,workload',
  '?mission=&lock=&seed=',
  '?utm_source=mail',
  '?seed=0&mission=4',
])('nothing is said of "%s"', (search) => {
  expect(askedWrongly(search)).toBeNull();
});

test.each([
  ['?mission=99', 'mission: "99" is not allowed; give 1 to 4.'],
  ['?mission=0', 'mission: "0" is not allowed; give 1 to 4.'],
  ['?seed=1e99', 'seed: "1e99" is not allowed; give a whole number, 0 to 4294967295.'],
  [
    '?lock=balancer,zzz',
    'lock: "zzz" is not allowed; give names of workload, autoscaler, balancer, try-it.',
  ],
  [
    '?mission=99&lock=zzz',
    'mission: "99" is not allowed; give 1 to 4. lock: "zzz" is not allowed; give names of workload, autoscaler, balancer, try-it.',
  ],
])('of "%s" what is wrong is said', (search, said) => {
  expect(askedWrongly(search)).toBe(said);
});
