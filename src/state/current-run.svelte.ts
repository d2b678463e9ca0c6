// The run on the screen: its recipe, the settings in force, what has happened in it, and the
// numbers of the moment. It is told everything by the engine and changes nothing there; what a
// control does goes through the lab (lab.svelte.ts). Big lists are raw: replaced, never edited.
import type { Decision } from '../sim/autoscaler/policy.ts';
import type { JobStep, MachineEvent } from '../sim/cluster/cluster.ts';
import type { AlertEntry } from '../sim/metrics/alerts.ts';
import type { NotApplied } from '../sim/run.ts';
import type { Intervention } from '../sim/scenario/interventions.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import type { ChangeMark, News, Opened, Status } from '../worker/protocol.ts';
import type { Moment } from './moment.ts';

/** Longest lists kept for the screen, entries. */
const LONGEST_LIST = 5000;

export class CurrentRun {
  opened: Opened | null = $state.raw(null);
  /** The scenario with all settings as they are now. */
  settings: Scenario | null = $state.raw(null);
  interventions: readonly Intervention[] = $state.raw([]);
  notApplied: readonly NotApplied[] = $state.raw([]);
  changes: readonly ChangeMark[] = $state.raw([]);
  /** By pool. */
  lastDecisions: readonly (Decision | null)[] = $state.raw([]);
  lastChanges: readonly (Decision | null)[] = $state.raw([]);
  machineEvents: readonly MachineEvent[] = $state.raw([]);
  alerts: readonly AlertEntry[] = $state.raw([]);
  jobSteps: readonly JobStep[] = $state.raw([]);
  /** Refreshed at most four times a second; null before the first frame. */
  moment: Moment | null = $state.raw(null);
  #epoch = -1;

  /** What the engine tells besides numbers. News of a run that is no more are let go. */
  takeNews(news: News): void {
    if (news.epoch < this.#epoch) return;
    if (news.epoch > this.#epoch) this.#begin(news.epoch);
    if (news.opened) this.opened = news.opened;
    if (news.settings) this.settings = news.settings;
    if (news.interventions) this.interventions = news.interventions;
    if (news.notApplied) this.notApplied = news.notApplied;
    if (news.lastDecisions) this.lastDecisions = news.lastDecisions;
    if (news.lastChanges) this.lastChanges = news.lastChanges;
    if (news.alerts) this.alerts = news.alerts;
    this.changes = longer(this.changes, news.changes);
    this.machineEvents = longer(this.machineEvents, news.machineEvents);
    this.jobSteps = longer(this.jobSteps, news.jobSteps);
  }

  /** The list as it is after an intervention, ahead of the news. */
  takeInterventions(interventions: readonly Intervention[], { epoch }: Status): void {
    if (epoch >= this.#epoch) this.interventions = interventions;
  }

  /** Another engine counts its epochs from the beginning. */
  forgetEpochs(): void {
    this.#epoch = -1;
  }

  #begin(epoch: number): void {
    this.#epoch = epoch;
    this.interventions = [];
    this.notApplied = [];
    this.changes = [];
    this.lastDecisions = [];
    this.lastChanges = [];
    this.machineEvents = [];
    this.alerts = [];
    this.jobSteps = [];
  }
}

function longer<T>(list: readonly T[], more: readonly T[] | undefined): readonly T[] {
  return more === undefined ? list : [...list, ...more].slice(-LONGEST_LIST);
}
