// How well supply follows demand, as a fold over pieces of time in which both are constant.
// Measures of the SPEC Research Group (Herbst et al., "Ready for Rain?", SPEC-RG-2016-01, arXiv
// 1604.03470): accuracies are the missing and the idle share relative to demand, time shares the
// part of the time with too little and with too much, instability the part in which supply and
// demand do not move the same way, jitter the surplus of supply's steps (BUNGEE, a minute).
// The elasticity score is the lab's own: 1 - mean of the first four, each capped at 1.
// All are fractions (1 = 100 %) but jitter, which is machines a minute. Supply = ready machines.
// A machine serves one pool: what one pool has to spare helps no other. So each pool is measured
// by itself, and several are joined here.

/** Plain data of the fold. */
export interface ElasticityData {
  seconds: number;
  /** Length of the first piece, which has no change before it. */
  firstSeconds: number;
  underArea: number;
  overArea: number;
  underSeconds: number;
  overSeconds: number;
  unstableSeconds: number;
  demandSteps: number;
  supplySteps: number;
  demand: number;
  supply: number;
}

export interface Elasticity {
  readonly underAccuracy: number;
  readonly overAccuracy: number;
  readonly underTime: number;
  readonly overTime: number;
  readonly instability: number;
  readonly jitterPerMinute: number;
  readonly score: number;
}

export function emptyElasticity(): ElasticityData {
  return {
    seconds: 0,
    firstSeconds: 0,
    underArea: 0,
    overArea: 0,
    underSeconds: 0,
    overSeconds: 0,
    unstableSeconds: 0,
    demandSteps: 0,
    supplySteps: 0,
    demand: NaN,
    supply: NaN,
  };
}

/** One piece of time: how long, and the machines needed and ready in it. */
export interface Piece {
  readonly seconds: number;
  readonly demand: number;
  readonly supply: number;
}

/** Adds a piece. Shares are relative to demand; no demand at all counts as one machine. */
export function observeElasticity(data: ElasticityData, piece: Piece): void {
  const { seconds, demand, supply } = piece;
  const relative = seconds / Math.max(demand, 1);
  if (supply < demand) {
    data.underArea += (demand - supply) * relative;
    data.underSeconds += seconds;
  } else if (supply > demand) {
    data.overArea += (supply - demand) * relative;
    data.overSeconds += seconds;
  }
  observeSteps(data, piece);
  data.seconds += seconds;
  data.demand = demand;
  data.supply = supply;
}

function observeSteps(data: ElasticityData, { seconds, demand, supply }: Piece): void {
  if (data.seconds === 0) {
    data.firstSeconds = seconds;
    return;
  }
  const demandStep = demand - data.demand;
  const supplyStep = supply - data.supply;
  if (Math.sign(demandStep) !== Math.sign(supplyStep)) data.unstableSeconds += seconds;
  data.demandSteps += Math.abs(demandStep);
  data.supplySteps += Math.abs(supplyStep);
}

/**
 * The measures so far of one pool or several; all NaN before the first piece. Shares are means
 * over the pools, each counting the same; jitter, which counts machines, is their sum.
 */
export function elasticityOf(pools: readonly ElasticityData[]): Elasticity {
  const parts = {
    underAccuracy: meanOf(pools, ({ underArea, seconds }) => underArea / seconds),
    overAccuracy: meanOf(pools, ({ overArea, seconds }) => overArea / seconds),
    underTime: meanOf(pools, ({ underSeconds, seconds }) => underSeconds / seconds),
    overTime: meanOf(pools, ({ overSeconds, seconds }) => overSeconds / seconds),
  };
  return {
    ...parts,
    instability: meanOf(pools, instabilityOf),
    jitterPerMinute: pools.length * meanOf(pools, jitterOf),
    score: scoreOf(parts),
  };
}

function meanOf(
  pools: readonly ElasticityData[],
  measure: (pool: ElasticityData) => number,
): number {
  return pools.reduce((sum, pool) => sum + measure(pool), 0) / pools.length;
}

function instabilityOf({ seconds, firstSeconds, unstableSeconds }: ElasticityData): number {
  const later = seconds - firstSeconds;
  return later > 0 ? unstableSeconds / later : 0;
}

function jitterOf({ supplySteps, demandSteps, seconds }: ElasticityData): number {
  return ((supplySteps - demandSteps) / seconds) * 60;
}

function scoreOf(parts: Record<string, number>): number {
  const lost = Object.values(parts).reduce((sum, part) => sum + Math.min(part, 1), 0);
  return 1 - lost / 4;
}
