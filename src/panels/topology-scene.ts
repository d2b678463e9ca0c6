// The topology of the moment that is shown, ready to be drawn into a picture that leaves: placed in a
// picture of its own size, whatever the window's, with the rows, words and numbers of the stage and the
// flows as they are measured. Made once; nothing in it changes when the run goes on.
// CSS px; requests per simulated second, so that a picture is the same at any speed.
import { fieldPlaces, fieldRibbons } from '../draw/topology/field-layout.ts';
import { detailLevel } from '../draw/topology/detail-level.ts';
import { steadyScale } from '../draw/topology/particle-scale.ts';
import { type StageLayout, stageLayout } from '../draw/topology/stage-layout.ts';
import type { SceneFlow, SceneRegion, TopologyScene } from '../draw/topology/topology-scene.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import type { FlowMeter } from '../state/flow-meter.ts';
import { FrameReader } from '../state/frame-reader.ts';
import type { Lab } from '../state/lab.svelte.ts';
import { MOST_ROWS, momentOf } from '../state/moment.ts';
import { first as words } from '../words/en-first.ts';
import { poolOf } from './chosen-pool.ts';
import { WHOLE } from './field-view.ts';
import { laneWidths } from './flow-widths.ts';
import { regionCaptions } from './region-captions.ts';
import { regionMachines } from './region-machines.ts';
import {
  laneFlows,
  lanePaths,
  linkFlows,
  linkPaths,
  regionFlows,
  regionRates,
  trafficShares,
} from './stage-flows.ts';
import { linesOf, linksOf, placesOf, rowsOf, type StageRow } from './stage-view.ts';
import { fieldKey, sceneTank, sceneWords } from './topology-words.ts';

/** The room of the scene, the least of a region's field, and of the line with the key under fields. */
const ROOM = { width: 728, height: 483, region: 76, key: 22 };
/** The machines begin where they do on the page. */
const MACHINES_LEFT = 347;
/** Lanes begin at the edge of the picture, which is this far left of the scene. */
const LANE_START = -20;
const PACE = 1;

/** What a scene is made of. */
export interface Shown {
  readonly frame: Float64Array;
  readonly settings: Scenario;
  /** The pool that the page speaks of. */
  readonly pool: number;
  readonly meter: FlowMeter;
}

/** Null while there is nothing to be seen yet. */
export function topologyScene(lab: Lab): TopologyScene | null {
  const { shown } = lab.frames;
  const { settings } = lab.run;
  if (shown === null || settings === null) return null;
  return sceneOf({ frame: shown, settings, pool: poolOf(lab), meter: lab.meter });
}

export function sceneOf(shown: Shown): TopologyScene {
  const { frame, settings, pool, meter } = shown;
  const reader = new FrameReader(frame);
  // Where the stage is not seen, nobody has measured; the same frame twice is counted once.
  meter.take(reader);
  const moment = momentOf(frame);
  const machines = reader.header('machines');
  const isRows = machines <= MOST_ROWS;
  const fitting = detailLevel(machines, null);
  const level = isRows ? 'rows' : fitting === 'rows' ? 'cells' : fitting;
  const thresholds = linesOf(settings, pool);
  const rows = isRows
    ? rowsOf(moment.machines, moment.time, { settings, words, isPhone: false })
    : [];
  const layout = layoutOf(settings, rows, isRows);
  const rates = regionRates(
    meter,
    { serial: reader.machines('serial'), region: reader.machines('region') },
    settings.regions.length,
  );
  const regions = isRows ? rowRegions(settings, rows) : fieldRegions(reader, settings, layout);
  const key = isRows ? [] : fieldKey(moment, { level, thresholds });
  const captioned = captions(settings, { regions, meter, rates, isRows });
  const flow = flowOf(layout, { regions, rows, level, rates, settings, meter });
  return {
    size: { width: ROOM.width, height: layout.height + (isRows ? 0 : ROOM.key) },
    layout,
    words: sceneWords(moment, { settings, pool, meter, flow }),
    flow,
    tank: sceneTank(moment, settings, meter),
    regions: regions.map((region, i) => ({ ...region, caption: captioned[i] })),
    level,
    thresholds,
    key,
  };
}

function layoutOf(settings: Scenario, rows: readonly StageRow[], isRows: boolean): StageLayout {
  const places = isRows ? placesOf(settings, rows, MOST_ROWS) : [];
  const wanted = isRows ? 0 : settings.regions.length * ROOM.region;
  const height = Math.max(ROOM.height - (isRows ? 0 : ROOM.key), wanted);
  const layout = stageLayout(
    { width: ROOM.width, height },
    {
      places,
      lanes: settings.classes.length,
      machinesLeft: MACHINES_LEFT,
      narrow: false,
      scale: 1,
    },
  );
  const lanes = layout.lanes.map(({ from, to }) => ({ from: { ...from, x: LANE_START }, to }));
  return { ...layout, lanes };
}

type Bare = Omit<SceneRegion, 'caption'>;

function rowRegions(settings: Scenario, rows: readonly StageRow[]): Bare[] {
  return settings.regions.map((_, region) => ({
    rows: rows
      .filter((row) => row.region === region)
      .map((row) => ({ ...row, lines: linesOf(settings, row.pool) })),
    field: null,
  }));
}

function fieldRegions(reader: FrameReader, { regions }: Scenario, layout: StageLayout): Bare[] {
  const places = fieldPlaces(layout, regions.length, 1);
  const machines = regionMachines(reader, [...regions.keys()], WHOLE);
  return regions.map((_, i) => ({ rows: [], field: { place: places[i], machines: machines[i] } }));
}

function captions(
  settings: Scenario,
  given: {
    regions: readonly Bare[];
    meter: FlowMeter;
    rates: readonly (readonly number[])[];
    isRows: boolean;
  },
): SceneRegion['caption'][] {
  const { regions, meter, rates, isRows } = given;
  return regionCaptions(
    {
      names: settings.regions.map(({ name }) => name),
      counts: regions.map(({ rows, field }) => field?.machines.count ?? rows.length),
      view: WHOLE,
      isFew: isRows,
      // Only what has been counted is said in numbers.
      shares: meter.isAssumed ? [] : trafficShares(rates),
    },
    words,
  );
}

function flowOf(
  layout: StageLayout,
  given: Pick<TopologyScene, 'level'> & {
    regions: readonly Bare[];
    rows: readonly StageRow[];
    rates: readonly (readonly number[])[];
    settings: Scenario;
    meter: FlowMeter;
  },
): SceneFlow {
  const { regions, rows, level, rates, settings, meter } = given;
  const widths = laneWidths(settings.classes, layout.lanes.length, 1);
  const fields = regions.flatMap(({ field }) => (field === null ? [] : [field]));
  const ribbons = fieldRibbons(
    layout,
    fields.map(({ place }) => place),
    { level, counts: fields.map(({ machines }) => machines.count) },
  );
  const links = linksOf(rows);
  const flows = [
    ...laneFlows(lanePaths(layout, widths), meter, PACE),
    ...linkFlows(linkPaths(layout, links), meter, PACE),
    ...regionFlows(ribbons, { rates, regions: [...regions.keys()] }, PACE),
  ];
  return { laneWidths: widths, links, ribbons, flows, scale: steadyScale()(flows, false) };
}
