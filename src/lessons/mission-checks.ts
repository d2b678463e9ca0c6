// When the missions can be done and are done, asked of the run alone: loaded with the first change of a
// run, for before one nothing is done. Settings are looked at pool by pool, so each works in scenarios
// with several. Percent of CPU, shares of work as fractions, simulated seconds.
import { classesOfPool, containerKindOf } from '../sim/scenario/resolve.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import type { Comparison, MissionCheck, MissionId, MissionRun } from './mission.ts';
import { MISSIONS } from './missions.ts';
import { type Twice, twice } from './twice.ts';

/** A scale-out threshold under this is low enough: the aim is 50. */
export const LOW_THRESHOLD = 55;
/** Requests are heavy when the heaviest class makes at least this part of the work. */
export const HEAVY_PART = 0.5;

const THRESHOLD = /^pools\.(\d+)\.autoscaler\.threshold\.scaleOut\.above$/;
const BALANCER = /^pools\.(\d+)\.balancer\.policy$/;
const AUTOSCALER = /^pools\.(\d+)\.autoscaler\.(policy|threshold|targetTracking)\b/;
const POLICY = /^pools\.(\d+)\.autoscaler\.policy$/;

export const CHECKS: Readonly<Record<MissionId, MissionCheck>> = {
  threshold: {
    // The line that is to be dragged stands only while this rule decides.
    canBeDone: (opened, now = opened) => now.pools.some(scalesOnCpu),
    isTried: ({ settings, interventions }) =>
      settings.pools.some(({ autoscaler }, pool) => {
        const isLow = autoscaler.threshold.scaleOut.above < LOW_THRESHOLD;
        return isLow && scalesOnCpu({ autoscaler }) && wasSet(interventions, THRESHOLD, pool);
      }),
    measures: (path) => THRESHOLD.test(path),
    figures: ['p95', 'usd'],
  },
  failure: {
    canBeDone: () => true,
    isTried: ({ interventions, notApplied }) =>
      interventions.some(
        ({ kind }, place) =>
          kind === 'failMachine' && notApplied.every(({ index }) => index !== place),
      ),
    measures: null,
    figures: [],
  },
  balancer: {
    canBeDone: (opened) => opened.pools.some((_, pool) => choiceMatters(opened, pool)),
    isTried: ({ opened, settings, interventions }) =>
      settings.pools.some(({ balancer }, pool) => {
        const isOther = ruleOf(balancer) !== ruleOf(opened.pools[pool].balancer);
        const isMeant = choiceMatters(settings, pool) && heavyPart(settings, pool) >= HEAVY_PART;
        return isOther && isMeant && wasSet(interventions, BALANCER, pool);
      }),
    changesNothing: ({ opened, settings }) => {
      const pairs = settings.pools.map(({ balancer }, pool) => {
        return [balancer, opened.pools[pool].balancer] as const;
      });
      const isRenamed = pairs.some(([now, began]) => now.policy !== began.policy);
      return isRenamed && pairs.every(([now, began]) => ruleOf(now) === ruleOf(began));
    },
    measures: (path) => BALANCER.test(path),
    figures: ['p95'],
  },
  policy: {
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
};

function scalesOnCpu({ autoscaler }: Pick<Scenario['pools'][number], 'autoscaler'>): boolean {
  return autoscaler.policy === 'threshold' && autoscaler.threshold.scaleOut.metric === 'cpu';
}

/**
 * Whether a balancing policy has something to choose between that differs: only containers with a
 * queue of their own can be loaded unevenly. Others are only ever sent what they can serve at once.
 */
function choiceMatters(scenario: Scenario, pool: number): boolean {
  return containerKindOf(scenario, scenario.pools[pool]).queueLimit !== 0;
}

/**
 * The rule by which a pool's requests are shared. Weights are the cores of a container, and a pool has
 * one kind of container: they are equal, and with equal weights this is round robin.
 */
function ruleOf({ policy }: Scenario['pools'][number]['balancer']): string {
  return policy === 'weightedRoundRobin' ? 'roundRobin' : policy;
}

/** Done: changed as asked, and better where that is asked, too. */
export function isDone(id: MissionId, run: MissionRun, figures: Comparison | null): boolean {
  const check = CHECKS[id];
  if (!check.isTried(run)) return false;
  return check.isBetter === undefined || (figures !== null && check.isBetter(figures));
}

/** All missions that are done in a run, with the figures of the one that was measured. */
export function doneIn(run: MissionRun, id: MissionId, figures: Comparison | null): MissionId[] {
  const ids = MISSIONS.map((mission) => mission.id);
  return ids.filter((each) => isDone(each, run, each === id ? figures : null));
}

/** What has been changed up to a time of what a mission measures, and the run with it and without. */
export interface Change extends Twice {
  readonly change: MissionRun['interventions'];
}

/** Null when there is nothing to measure. */
export function changeOf(id: MissionId, run: MissionRun, until: number): Change | null {
  const { measures } = CHECKS[id];
  if (measures === null) return null;
  // What did not act then has changed nothing, and is not let act now.
  const acted = run.interventions.filter((_, place) => wasApplied(run, place));
  const sofar = acted.filter(({ time }) => time <= until);
  const change = sofar.filter((each) => each.kind === 'set' && measures(each.path));
  return change.length === 0 ? null : { change, ...twice(sofar, measures) };
}

function wasApplied({ notApplied }: MissionRun, place: number): boolean {
  return notApplied.every(({ index }) => index !== place);
}

function wasSet(list: MissionRun['interventions'], path: RegExp, pool: number): boolean {
  return list.some((each) => each.kind === 'set' && path.exec(each.path)?.[1] === String(pool));
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
