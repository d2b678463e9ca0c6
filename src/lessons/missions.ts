// The four missions of the first five minutes, in order: a threshold, a failure, a balancer, a
// scaling policy. Settings are looked at pool by pool, so each works in scenarios with several.
// Percent of CPU, shares of work as fractions.
import { classesOfPool, containerKindOf } from '../sim/scenario/resolve.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import type { Comparison, Mission, MissionRun } from './mission.ts';

/** A scale-out threshold under this is low enough: the aim is 50. */
export const LOW_THRESHOLD = 55;
/** Requests are heavy when the heaviest class makes at least this part of the work. */
export const HEAVY_PART = 0.5;

const THRESHOLD = /^pools\.(\d+)\.autoscaler\.threshold\.scaleOut\.above$/;
const BALANCER = /^pools\.(\d+)\.balancer\.policy$/;
const AUTOSCALER = /^pools\.(\d+)\.autoscaler\.(policy|threshold|targetTracking)\b/;
const POLICY = /^pools\.(\d+)\.autoscaler\.policy$/;

export const MISSIONS: readonly Mission[] = [
  {
    id: 'threshold',
    home: 'flash-sale',
    needs: 'autoscaler',
    canBeDone: ({ pools }) => pools.some(scalesOnCpu),
    isTried: ({ settings, interventions }) =>
      settings.pools.some(({ autoscaler }, pool) => {
        const isLow = autoscaler.threshold.scaleOut.above < LOW_THRESHOLD;
        return isLow && scalesOnCpu({ autoscaler }) && wasSet(interventions, THRESHOLD, pool);
      }),
    measures: (path) => THRESHOLD.test(path),
    figures: ['p95', 'usd'],
  },
  {
    id: 'failure',
    home: 'flash-sale',
    needs: 'try-it',
    canBeDone: () => true,
    isTried: ({ interventions, notApplied }) =>
      interventions.some(
        ({ kind }, place) =>
          kind === 'failMachine' && notApplied.every(({ index }) => index !== place),
      ),
    measures: null,
    figures: [],
  },
  {
    id: 'balancer',
    home: 'heavy-requests',
    needs: 'balancer',
    canBeDone: (opened) => opened.pools.some((_, pool) => choiceMatters(opened, pool)),
    isTried: ({ opened, settings, interventions }) =>
      settings.pools.some(({ balancer }, pool) => {
        const isOther = balancer.policy !== opened.pools[pool].balancer.policy;
        const isMeant = choiceMatters(settings, pool) && heavyPart(settings, pool) >= HEAVY_PART;
        return isOther && isMeant && wasSet(interventions, BALANCER, pool);
      }),
    measures: (path) => BALANCER.test(path),
    figures: ['p95'],
  },
  {
    id: 'policy',
    home: 'flash-sale',
    needs: 'autoscaler',
    canBeDone: ({ pools }) => pools.some(({ autoscaler }) => autoscaler.policy === 'threshold'),
    isTried: ({ opened, settings, interventions }) =>
      settings.pools.some(({ autoscaler }, pool) => {
        const began = opened.pools[pool].autoscaler.policy === 'threshold';
        const isOther = autoscaler.policy !== 'threshold' && autoscaler.policy !== 'none';
        return began && isOther && wasSet(interventions, POLICY, pool);
      }),
    measures: (path) => AUTOSCALER.test(path),
    figures: ['score', 'p95'],
    isBetter: (figures: Comparison) => figures.with.score > figures.without.score,
  },
];

function scalesOnCpu({ autoscaler }: Pick<Scenario['pools'][number], 'autoscaler'>): boolean {
  return autoscaler.policy === 'threshold' && autoscaler.threshold.scaleOut.metric === 'cpu';
}

function wasSet(list: MissionRun['interventions'], path: RegExp, pool: number): boolean {
  return list.some((each) => each.kind === 'set' && path.exec(each.path)?.[1] === String(pool));
}

/**
 * Whether a balancing policy has something to choose between that differs: only containers with a
 * queue of their own can be loaded unevenly. Others are only ever sent what they can serve at once.
 */
function choiceMatters(scenario: Scenario, pool: number): boolean {
  return containerKindOf(scenario, scenario.pools[pool]).queueLimit !== 0;
}

/** The part of a pool's work that its heaviest class makes; 0 when it serves one class alone. */
export function heavyPart(scenario: Scenario, pool: number): number {
  const classes = classesOfPool(scenario, scenario.pools[pool]).map((k) => scenario.classes[k]);
  if (classes.length < 2) return 0;
  const heaviest = classes.reduce((a, b) => (workOf(a) > workOf(b) ? a : b));
  const work = (each: Scenario['classes'][number]): number => each.share * workOf(each);
  return work(heaviest) / classes.reduce((sum, each) => sum + work(each), 0);
}

const workOf = ({ work }: Scenario['classes'][number]): number => work.meanCoreSeconds;
