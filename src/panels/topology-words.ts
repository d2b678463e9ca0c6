// What a picture of the topology says: the headings and numbers of the stage at that moment, and what
// the colours of a field mean.
// Percent of CPU, requests per simulated second.
import type { DetailLevel } from '../draw/topology/detail-level.ts';
import { commonLines, type GridThresholds } from '../draw/topology/machine-grid.ts';
import type {
  KeyEntry,
  SceneFlow,
  SceneTank,
  SceneWords,
} from '../draw/topology/topology-scene.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import type { FlowMeter } from '../state/flow-meter.ts';
import type { Moment } from '../state/moment.ts';
import { exportWords } from '../words/en-export.ts';
import { first as words } from '../words/en-first.ts';
import { tankLevel } from './flow-widths.ts';
import { policyText } from './policy-text.ts';

/** Fewer rejected a second are a rest of the measurement. */
const LEAST_REJECTED = 0.05;
/** Where the load's colours change beside the thresholds, and the scale-in line where there is none. */
const RAMP = { back: 30, middle: 50, high: 85 };

const STATES = ['booting', 'draining', 'failed'] as const;

export function sceneWords(
  moment: Moment,
  given: { settings: Scenario; pool: number; meter: FlowMeter; flow: SceneFlow },
): SceneWords {
  const { stage, machines } = words;
  const { settings, pool, meter, flow } = given;
  const isFull = sceneTank(moment, settings, meter).level >= 1;
  const waiting = stage.waiting(moment.waiting);
  return {
    users: stage.users,
    rate: stage.rate(moment.requestRate),
    lanes: settings.classes.map(({ name }) => name),
    balancer: stage.balancer,
    policy: policyText(settings, pool, words),
    waiting: isFull ? `${waiting}, ${machines.full}` : waiting,
    rejecting: isRejecting(meter) ? `✕ ${machines.rejecting(meter.rejected())}` : null,
    machines: stage.machines,
    running: stage.running(moment.ready, moment.booting),
    nobody: isNobody(moment) ? stage.noMachines : null,
    legend: legendOf(flow),
  };
}

function legendOf({ flows, ribbons, scale }: SceneFlow): string {
  const { machines } = words;
  if (flows.length === 0) return exportWords.topology.tooFast;
  return ribbons.some(({ isStream }) => isStream)
    ? machines.dotsAndStreaks(scale.dot, scale.streak)
    : machines.oneDot(scale.dot);
}

export function sceneTank(moment: Moment, settings: Scenario, meter: FlowMeter): SceneTank {
  const level = tankLevel(settings, moment.waiting, isRejecting(meter));
  return { waiting: moment.waitingClasses, level };
}

function isNobody({ ready, booting, draining, failed }: Moment): boolean {
  return ready + booting + draining + failed === 0;
}

function isRejecting(meter: FlowMeter): boolean {
  return meter.rejected() > LEAST_REJECTED;
}

/** In lines: the colours that machines of this level can have, and the states that some are in. */
export function fieldKey(
  moment: Moment,
  { level, thresholds }: { level: DetailLevel; thresholds: readonly GridThresholds[] },
): KeyEntry[][] {
  const { states } = words.machines;
  const isCells = level === 'cells';
  const found = STATES.filter((state) => moment[state] > 0).map((state): KeyEntry => {
    const look =
      level === 'texture' ? 'filled' : isCells && state === 'booting' ? 'dashed' : 'framed';
    return { look, colour: state, text: states[state] };
  });
  const lines = commonLines(thresholds);
  const loads = lines === null ? ownKey(isCells) : isCells ? barKey(lines) : rampKey(lines);
  return found.length === 0 ? [loads] : [loads, found];
}

/** Each machine is held to the lines of its own pool, which differ. */
function ownKey(isCells: boolean): KeyEntry[] {
  const { key } = exportWords.topology;
  const { middle, high } = RAMP;
  if (isCells) {
    return filled([
      ['fill-idle', key.own.under],
      ['fill', key.own.upTo],
      ['up', key.own.above],
    ]);
  }
  return filled([
    ['load-1', key.own.under],
    ['load-2', key.upTo(middle)],
    ['load-3', key.own.upTo],
    ['load-4', key.own.above],
    ['load-5', key.above(high)],
  ]);
}

/** As loadStep in draw/topology/machine-grid.ts has it. */
function rampKey({ out, back }: GridThresholds): KeyEntry[] {
  const { key } = exportWords.topology;
  const low = back || RAMP.back;
  const { middle, high } = RAMP;
  const entries: (readonly [KeyEntry['colour'], string] | null)[] = [
    ['load-1', key.under(low)],
    low < middle ? ['load-2', key.upTo(Math.min(middle, out))] : null,
    out > middle ? ['load-3', key.upTo(out)] : null,
    out < high ? ['load-4', key.upTo(high)] : null,
    out < 100 ? ['load-5', key.above(Math.max(high, out))] : null,
  ];
  return filled(entries);
}

function barKey({ out, back }: GridThresholds): KeyEntry[] {
  const { key } = exportWords.topology;
  return filled([
    back > 0 ? ['fill-idle', key.under(back)] : null,
    ['fill', back > 0 ? key.upTo(out) : key.all(out)],
    out < 100 ? ['up', key.above(out)] : null,
  ]);
}

function filled(entries: readonly (readonly [KeyEntry['colour'], string] | null)[]): KeyEntry[] {
  return entries.flatMap((entry) =>
    entry === null ? [] : [{ look: 'filled', colour: entry[0], text: entry[1] }],
  );
}
