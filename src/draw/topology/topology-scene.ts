/*
 * A moment of the topology as it is drawn into a picture that leaves the page: where everything stands,
 * what flows, and every word and number ready to be written, as the stage says them at that moment.
 * Nothing of it changes once it is made, but what flies where pictures follow each other.
 * CSS px from the scene's left upper corner; percent of CPU.
 */
import type { DetailLevel } from './detail-level.ts';
import type { FieldPlace } from './field-layout.ts';
import type { FlowPath } from './flow-path.ts';
import type { LinkView } from './link-view.ts';
import type { GridMachines, GridThresholds } from './machine-grid.ts';
import type { MachineRowView } from './machine-row-view.ts';
import type { Flow, ParticleScale } from './particle-scale.ts';
import type { Particles } from './particles.ts';
import type { StageLayout, StageSize } from './stage-layout.ts';

export interface TopologyScene {
  readonly size: StageSize;
  readonly layout: StageLayout;
  readonly words: SceneWords;
  readonly flow: SceneFlow;
  readonly tank: SceneTank;
  readonly regions: readonly SceneRegion[];
  readonly level: DetailLevel;
  /** By pool. */
  readonly thresholds: readonly GridThresholds[];
  /** What the colours of a field mean, in lines; empty where there are rows. */
  readonly key: readonly (readonly KeyEntry[])[];
}

export interface SceneWords {
  readonly users: string;
  /** Requests of all users. */
  readonly rate: string;
  /** Classes of requests, one a lane. */
  readonly lanes: readonly string[];
  readonly balancer: string;
  readonly policy: string;
  readonly waiting: string;
  /** Null while nothing is turned away. */
  readonly rejecting: string | null;
  readonly machines: string;
  /** How many of them run. */
  readonly running: string;
  /** Null while there are machines. */
  readonly nobody: string | null;
  /** How many requests a dot stands for. */
  readonly legend: string;
}

export interface SceneFlow {
  readonly laneWidths: readonly number[];
  /** To rows. */
  readonly links: readonly LinkView[];
  /** To fields. */
  readonly ribbons: readonly FlowPath[];
  /** What travels on all of them, classes as the scenario counts them; empty when too fast for dots. */
  readonly flows: readonly Flow[];
  readonly scale: ParticleScale;
  /** Where pictures follow each other; a single one has as many as would fly, at rest. */
  readonly flying?: Particles;
}

export interface SceneTank {
  /** Class of each of the first requests that wait. */
  readonly waiting: readonly number[];
  /** Part of the queue that is taken, 0 to 1. */
  readonly level: number;
}

export type SceneRow = MachineRowView & { readonly lines: GridThresholds };

export interface SceneRegion {
  readonly caption: { readonly text: string; readonly traffic: string };
  /** Few machines, from the top; places beyond them are free. Empty where there is a field. */
  readonly rows: readonly SceneRow[];
  readonly field: { readonly place: FieldPlace; readonly machines: GridMachines } | null;
}

/** A colour or an outline, and what it says. */
export interface KeyEntry {
  readonly look: 'filled' | 'dashed' | 'framed';
  readonly colour: 'booting' | 'draining' | 'failed' | KeyLoad;
  readonly text: string;
}

type KeyLoad = 'fill-idle' | 'fill' | 'up' | 'load-1' | 'load-2' | 'load-3' | 'load-4' | 'load-5';
