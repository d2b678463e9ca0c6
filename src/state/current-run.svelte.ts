// The run on the screen: its recipe, the settings in force, what has happened in it, and the
// numbers of the moment. It is told everything by the engine and changes nothing there; what a
// control does goes through the lab (lab.svelte.ts). Big lists are raw: replaced, never edited.
import type { Decision } from '../sim/autoscaler/policy.ts';
import type { JobStep, MachineEvent } from '../sim/cluster/cluster.ts';
import type { AlertEntry } from '../sim/metrics/alerts.ts';
import type { NotApplied } from '../sim/run.ts';
import { DEFAULT_SEED } from '../sim/scenario/default-seed.ts';
import type { Intervention } from '../sim/scenario/interventions.ts';
import type { Scenario } from '../sim/scenario/schema.ts';
import type { Done } from '../worker/protocol.ts';
import type { ChangeMark, News, Opened } from '../worker/protocol-news.ts';
import type { Moment } from './moment.ts';

/** Longest lists kept for the screen, entries. */
const LONGEST_LIST = 5000;

/** What happened in a run, oldest first. */
export interface Recorded {
  readonly changes: readonly ChangeMark[];
  readonly machineEvents: readonly MachineEvent[];
  readonly jobSteps: readonly JobStep[];
}

const NOTHING: Recorded = { changes: [], machineEvents: [], jobSteps: [] };

export class CurrentRun {
  opened: Opened | null = $state.raw(null);
  /** The scenario with all settings as they are now. */
  settings: Scenario | null = $state.raw(null);
  interventions: readonly Intervention[] = $state.raw([]);
  notApplied: readonly NotApplied[] = $state.raw([]);
  /** Planned rate with these, at equal distances over the whole duration, requests a second. */
  planned: readonly number[] = $state.raw([]);
  /** Was it forked from the run that was on the screen before it? */
  isFork = $state(false);
  /** What that run recorded after the fork. */
  left: Recorded = $state.raw(NOTHING);
  /** What the whole run has recorded, also after the shown moment. */
  recorded: Recorded = $state.raw(NOTHING);
  /** By pool. */
  lastDecisions: readonly (Decision | null)[] = $state.raw([]);
  lastChanges: readonly (Decision | null)[] = $state.raw([]);
  alerts: readonly AlertEntry[] = $state.raw([]);
  /** Refreshed at most four times a second; null before the first frame. */
  moment: Moment | null = $state.raw(null);
  /** The moment that is shown, when it is not the latest. */
  readonly #shownUntil = $derived.by(() => {
    if (this.moment === null || this.moment.time >= this.moment.recordedUntil) return Infinity;
    return this.moment.time;
  });
  /** Up to the shown moment. */
  readonly changes = $derived(upTo(this.recorded.changes, this.#shownUntil));
  readonly machineEvents = $derived(upTo(this.recorded.machineEvents, this.#shownUntil));
  readonly jobSteps = $derived(upTo(this.recorded.jobSteps, this.#shownUntil));
  #epoch = -1;
  /** Revision of the last answer to an intervention: news that left before it are older. */
  #answered = -1;
  /** The run that was on the screen before this one, and what it had recorded. */
  #before = { epoch: -1, recorded: NOTHING };

  /** Its own; the default while none is open. */
  get seed(): number {
    return this.opened?.seed ?? DEFAULT_SEED;
  }

  /** What the engine tells besides numbers. News of a run that is no more are let go. */
  takeNews(news: News): void {
    if (news.epoch < this.#epoch) return;
    if (news.epoch > this.#epoch) this.#begin(news.epoch);
    if (news.opened) this.#open(news.opened);
    if (news.revision >= this.#answered) {
      if (news.settings) this.settings = news.settings;
      if (news.interventions) this.interventions = news.interventions;
    }
    if (news.notApplied) this.notApplied = news.notApplied;
    if (news.planned) this.planned = news.planned;
    if (news.lastDecisions) this.lastDecisions = news.lastDecisions;
    if (news.lastChanges) this.lastChanges = news.lastChanges;
    if (news.alerts) this.alerts = news.alerts;
    if (news.changes || news.machineEvents || news.jobSteps) this.#record(news);
  }

  #open(opened: Opened): void {
    this.opened = opened;
    this.planned = opened.planned;
    const { parent, hasPrevious } = opened;
    // A run that was come back to from a fork of its own has another run before it than its parent.
    const from = hasPrevious && parent?.epoch === this.#before.epoch ? parent : null;
    this.isFork = from !== null;
    this.left = from === null ? NOTHING : after(this.#before.recorded, from.time);
  }

  #record(news: News): void {
    const { changes, machineEvents, jobSteps } = this.recorded;
    this.recorded = {
      changes: longer(changes, news.changes),
      machineEvents: longer(machineEvents, news.machineEvents),
      jobSteps: longer(jobSteps, news.jobSteps),
    };
  }

  /** The run as it is after an intervention, ahead of the news: the next control builds on it. */
  takeInterventions({ interventions, settings, status, ...done }: Done): void {
    if (status.epoch < this.#epoch) return;
    this.#answered = status.revision;
    const { intervention, notApplied: reason } = done;
    this.interventions = interventions;
    this.settings = settings;
    const index = interventions.length - 1;
    const { time } = intervention;
    const before = this.notApplied.filter((each) => each.index < index);
    this.notApplied = reason === null ? before : [...before, { index, time, reason }];
  }

  /** Another engine counts its epochs from the beginning. */
  forgetEpochs(): void {
    this.#epoch = -1;
    this.#answered = -1;
    this.recorded = NOTHING;
  }

  #begin(epoch: number): void {
    this.#before = { epoch: this.#epoch, recorded: this.recorded };
    this.#epoch = epoch;
    this.interventions = [];
    this.notApplied = [];
    this.lastDecisions = [];
    this.lastChanges = [];
    this.alerts = [];
    this.recorded = NOTHING;
  }
}

function longer<T>(list: readonly T[], more: readonly T[] | undefined): readonly T[] {
  return more === undefined ? list : [...list, ...more].slice(-LONGEST_LIST);
}

/** What was recorded after a moment. */
function after({ changes, machineEvents, jobSteps }: Recorded, moment: number): Recorded {
  const isAfter = ({ time }: { readonly time: number }) => time > moment;
  return {
    changes: changes.filter(isAfter),
    machineEvents: machineEvents.filter(isAfter),
    jobSteps: jobSteps.filter(isAfter),
  };
}

/** The entries of a list in order of time that are not after a moment. */
function upTo<T extends { readonly time: number }>(
  list: readonly T[],
  until: number,
): readonly T[] {
  if (until === Infinity) return list;
  const after = list.findIndex(({ time }) => time > until);
  return after < 0 ? list : list.slice(0, after);
}
