// The bits of the own functions, which every browser must reproduce. The draws are the first eight
// of xoshiro128** from the state 1, 2, 3, 4; found identical in V8, SpiderMonkey and JavaScriptCore.
import { describe, expect, it } from 'vitest';
import { exp } from '../../../../src/sim/numerics/exp.ts';
import { log } from '../../../../src/sim/numerics/log.ts';
import { normalQuantile } from '../../../../src/sim/numerics/normal-quantile.ts';
import { pow } from '../../../../src/sim/numerics/pow.ts';
import { bitsOf } from '../../../unit/sim/numerics/ulps.ts';

const DRAWS = [
  {
    u: 2.6822090149480893e-6,
    exponential: '4029a861a0ce36fb',
    normal: 'c0123334fbfbc0fa',
    pareto: '40b43c19f0660850',
    lognormal: '3f85a4388288a9e6',
  },
  {
    u: 0.0013799966610140157,
    exponential: '401a57bafa31a34f',
    normal: 'c007f23b175eaee2',
    pareto: '40542b4e993965c4',
    lognormal: '3fa9a9b650266dc7',
  },
  {
    u: 0.47304711029826546,
    exponential: '3fe7f434b9131b50',
    normal: 'bfb14f0b1286b005',
    pareto: '3ffa5aaf0927f025',
    lognormal: '3fede86de0755232',
  },
  {
    u: 0.2997086932479594,
    exponential: '3ff34773ac3e7a89',
    normal: 'bfe0cec1061c5bbd',
    pareto: '4001dcf4d560ec23',
    lognormal: '3fe2ecdda402c0c8',
  },
  {
    u: 0.8682488947467963,
    exponential: '3fc2155c3363ae9d',
    normal: '3ff1e3f3086bd962',
    pareto: '3ff1948804b25539',
    lognormal: '4008793b0bddb97b',
  },
  {
    u: 0.07865695281962287,
    exponential: '4004575dbbcb8d21',
    normal: 'bff6a069e4c91d05',
    pareto: '4015c9f52793cdf4',
    lognormal: '3fcf1ed91ba5a57f',
  },
  {
    u: 0.832813333474713,
    exponential: '3fc76ac431968835',
    normal: '3feee415c7a16a1a',
    pareto: '3ff2134e31d63cb0',
    lognormal: '40050167f765fed8',
  },
  {
    u: 0.9011100473493308,
    exponential: '3fbaa82018e79d6a',
    normal: '3ff49b3fa6be47fe',
    pareto: '3ff12670acc4195a',
    lognormal: '400d005ba13737e0',
  },
];

describe.each(DRAWS)('for u = $u', ({ u, exponential, normal, pareto, lognormal }) => {
  it('log gives the golden bits', () => {
    expect(bitsOf(-log(u))).toBe(exponential);
  });

  it('the normal quantile gives the golden bits', () => {
    expect(bitsOf(normalQuantile(u))).toBe(normal);
  });

  it('pow gives the golden bits', () => {
    expect(bitsOf(pow(u, -1 / 1.5))).toBe(pareto);
  });

  it('exp gives the golden bits', () => {
    expect(bitsOf(exp(normalQuantile(u)))).toBe(lognormal);
  });
});
