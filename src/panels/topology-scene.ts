// The topology of the moment that is shown, ready to be drawn into a picture that leaves: placed in a
// picture of its own size, whatever the window's, with the rows, words and numbers of the stage and the
// flows as they are measured. Made once; nothing in it changes when the run goes on.
// CSS px; requests per simulated second, so that a picture is the same at any speed; in pictures that
// follow each other per second of wall time, as on the stage.
import { fieldPlaces, fieldRibbons } from '../draw/topology/field-layout.ts';
import { type DetailLevel, detailLevel, MOST_MACHINES } from '../draw/topology/detail-level.ts';
import { steadyScale } from '../draw/topology/particle-scale.ts';
import { type StageLayout, stageLayout } from '../draw/topology/stage-layout.ts';
import type { SceneFlow, SceneRegion, TopologyScene } from '../draw/topology/topology-scene.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import type { FlowMeter } from '../state/flow-meter.ts';
import { FrameReader } from '../state/frame-reader.ts';
import type { Lab } from '../state/lab.svelte.ts';
import { momentOf } from '../state/moment.ts';
import type { Speed } from '../worker/protocol.ts';
import { first as words } from '../words/en-first.ts';
import { poolOf } from './chosen-pool.ts';
import { WHOLE } from './field-view.ts';
import { isTooFast } from './flow-motion.ts';
import { laneWidths } from './flow-widths.ts';
import { regionCaptions } from './region-captions.ts';
import { regionMachines } from './region-columns.ts';
import { flowsOn, lanePaths, linkPaths, regionRates, trafficShares } from './stage-flows.ts';
import { linesOf, linksOf, placesOf, rowsOf, type StageRow } from './stage-view.ts';
import { KEY_LINE } from '../draw/topology/picture-key.ts';
import { fieldKey, sceneTank, sceneWords } from './topology-words.ts';

/** The room of the scene, the least of a region's field, and what is free over the key under fields. */
const ROOM = { width: 728, height: 483, region: 76, key: 8 };
/** The machines begin where they do on the page. */
const MACHINES_LEFT = 347;
/** Lanes begin at the edge of the picture, which is this far left of the scene. */
const LANE_START = -20;

/** How fast requests fly in pictures that follow each other, and how many of them a dot is. */
export interface SceneMotion {
  readonly speed: Speed;
  readonly scaleOf: ReturnType<typeof steadyScale>;
}

/** What a scene is made of. */
export interface Shown {
  readonly frame: Float64Array;
  readonly settings: Scenario;
  /** The pool that the page speaks of. */
  readonly pool: number;
  readonly meter: FlowMeter;
  /** For a single picture none is needed: at 1×, and dots by themselves. */
  readonly motion?: SceneMotion | undefined;
}

/** Null while there is nothing to be seen yet. */
export function topologyScene(lab: Lab, motion?: SceneMotion): TopologyScene | null {
  const { shown } = lab.frames;
  const { settings } = lab.run;
  if (shown === null || settings === null) return null;
  return sceneOf({ frame: shown, settings, pool: poolOf(lab), meter: lab.meter, motion });
}

export function sceneOf(shown: Shown): TopologyScene {
  const { frame, settings, pool, meter, motion = { speed: 1, scaleOf: steadyScale() } } = shown;
  const reader = new FrameReader(frame);
  // Where the stage is not seen, nobody has measured; the same frame twice is counted once.
  meter.take(reader);
  const moment = momentOf(frame);
  const level = detailLevel(reader.header('machines'), null);
  const thresholds = settings.pools.map((_, each) => linesOf(settings, each));
  const key = level === 'rows' ? [] : fieldKey(moment, { level, thresholds });
  const rows = rowsOf(moment.machines, moment.time, { settings, words, isShort: false });
  const under = key.length === 0 ? 0 : ROOM.key + key.length * KEY_LINE;
  const layout = layoutOf(settings, { rows, level, under });
  const regions =
    level === 'rows' ? rowRegions(settings, rows) : fieldRegions(reader, settings, layout);
  const seen = { level, regions, rows, rates: ratesOf(reader, settings, meter), settings, meter };
  const flow = flowOf(layout, seen, motion);
  const captions = captionsOf(seen);
  return {
    ...{ layout, flow, level, thresholds, key },
    size: { width: ROOM.width, height: layout.height + under },
    words: sceneWords(moment, { settings, pool, meter, flow }),
    tank: sceneTank(moment, settings, meter),
    regions: regions.map((region, i) => ({ ...region, caption: captions[i] })),
  };
}

/** `under`: what the key takes of the height. */
function layoutOf(
  settings: Scenario,
  { rows, level, under }: { rows: readonly StageRow[]; level: DetailLevel; under: number },
): StageLayout {
  const { regions, classes } = settings;
  const isRows = level === 'rows';
  const wanted = isRows ? 0 : regions.length * ROOM.region;
  const size = { width: ROOM.width, height: Math.max(ROOM.height - under, wanted) };
  const layout = stageLayout(size, {
    places: isRows ? placesOf(settings, rows, MOST_MACHINES.rows) : [],
    lanes: classes.length,
    machinesLeft: MACHINES_LEFT,
    narrow: false,
    scale: 1,
  });
  const lanes = layout.lanes.map(({ from, to }) => ({ from: { ...from, x: LANE_START }, to }));
  return { ...layout, lanes };
}

/** By region and class. */
function ratesOf(reader: FrameReader, { regions }: Scenario, meter: FlowMeter): number[][] {
  const fleet = { serial: reader.machines('serial'), region: reader.machines('region') };
  return regionRates(meter, fleet, regions.length);
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

/** What is known of the machines, whether they are rows or fields. */
interface Seen {
  readonly level: DetailLevel;
  readonly regions: readonly Bare[];
  readonly rows: readonly StageRow[];
  readonly rates: readonly (readonly number[])[];
  readonly settings: Scenario;
  readonly meter: FlowMeter;
}

function captionsOf(seen: Seen): SceneRegion['caption'][] {
  const { level, regions, rates, settings, meter } = seen;
  const names = settings.regions.map(({ name }) => name);
  const counts = regions.map(({ rows, field }) => field?.machines.count ?? rows.length);
  // Only what has been counted is said in numbers.
  const shares = meter.isAssumed ? [] : trafficShares(rates);
  const isFew = level === 'rows';
  return regionCaptions({ names, counts, view: WHOLE, isFew, shares }, words);
}

function flowOf(layout: StageLayout, seen: Seen, motion: SceneMotion): SceneFlow {
  const { level, regions, rows, rates, settings, meter } = seen;
  const widths = laneWidths(settings.classes, layout.lanes.length, 1);
  const fields = regions.flatMap(({ field }) => (field === null ? [] : [field]));
  const ribbons = fieldRibbons(
    layout,
    fields.map(({ place }) => place),
    { level, counts: fields.map(({ machines }) => machines.count) },
  );
  const links = linksOf(rows);
  const paths = {
    lanes: lanePaths(layout, widths),
    links: linkPaths(layout, links),
    fields: ribbons,
  };
  const speed = isTooFast(motion) ? 0 : Number(motion.speed);
  const flows =
    speed === 0 ? [] : flowsOn(paths, meter, { rates, regions: [...regions.keys()], speed });
  return { laneWidths: widths, links, ribbons, flows, scale: motion.scaleOf(flows, false) };
}
