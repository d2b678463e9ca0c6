// What the page is told besides numbers: settings, decisions, machine events, alerts, jobs,
// interventions, as small plain objects and only when they changed. Lists that only grow are sent
// in pieces; a new epoch (a run opened or started over) begins with everything.
// How often is the host's affair.
import { plannedRates } from './planned-rates.ts';
import type { News, Opened, Parent } from './protocol-news.ts';
import type { Watched } from './recorded.ts';

/** What the page knows of a run. */
export interface Told {
  epoch: number;
  opened: boolean;
  interventions: number;
  /** Also counts what was replaced by other interventions. */
  changesOfRecipe: number;
  notApplied: number;
  settings: unknown;
  alerts: string;
}

export function toldNothing(epoch: number): Told {
  return {
    epoch,
    opened: false,
    interventions: -1,
    changesOfRecipe: -1,
    notApplied: 0,
    settings: null,
    alerts: '',
  };
}

export interface Newsroom {
  /** The run that is shown, live or past. */
  readonly shown: Watched;
  /** What happens is told of the live run, once; the past has been told. */
  readonly live: Watched;
  readonly told: Told;
  /** Rises with everything that can be seen. */
  readonly revision: number;
  /** Name in the catalog, when the scenario is one that ships. */
  readonly id: string | null;
  /** Rises with every intervention that is added. */
  readonly changesOfRecipe: number;
  /** The run that this one was forked from. */
  readonly parent: Parent | null;
  /** Is there a run to go back to? */
  readonly hasPrevious: boolean;
}

/** What is new since the last call, or null. It counts as told from now on. */
export function takeNews(room: Newsroom): News | null {
  const parts = [openedNews(room), settingsNews(room), recipeNews(room), logNews(room)];
  const found = parts.filter((part) => part !== null);
  const alerts = alertNews(room);
  if (alerts) found.push(alerts);
  if (found.length === 0) return null;
  const { told, revision } = room;
  return Object.assign({ epoch: told.epoch, revision }, ...found) as News;
}

type Part = Partial<News> | null;

function openedNews({ shown: { run }, told, id, parent, hasPrevious }: Newsroom): Part {
  if (told.opened) return null;
  told.opened = true;
  const { scenario, seed } = run;
  const planned = plannedRates(run, []);
  const opened: Opened = { scenario, seed, id, planned, parent, hasPrevious };
  return { opened };
}

function settingsNews({ shown: { run }, told }: Newsroom): Part {
  const { scenario } = run.cluster;
  if (told.settings === scenario) return null;
  told.settings = scenario;
  return { settings: scenario };
}

function recipeNews({ shown: { run }, told, changesOfRecipe }: Newsroom): Part {
  const isSame =
    told.changesOfRecipe === changesOfRecipe && told.notApplied === run.notApplied.length;
  if (isSame) return null;
  told.changesOfRecipe = changesOfRecipe;
  told.notApplied = run.notApplied.length;
  const { interventions, notApplied } = run;
  return { interventions, notApplied, planned: plannedRates(run, interventions) };
}

function logNews({ shown: { watch }, live }: Newsroom): Part {
  const { changes, machineEvents, jobSteps } = live.watch.takeUntold();
  const hasDecided = watch.takeHasDecided();
  const lists = {
    ...(changes.length > 0 && { changes }),
    ...(machineEvents.length > 0 && { machineEvents }),
    ...(jobSteps.length > 0 && { jobSteps }),
    ...(hasDecided && { lastDecisions: watch.lastDecisions, lastChanges: watch.lastChanges }),
  };
  return Object.keys(lists).length > 0 ? lists : null;
}

/** Alerts also change by clearing, so they are compared as text of when each fired and cleared. */
function alertNews({ shown: { run }, told }: Newsroom): Part {
  const { history } = run.cluster.data.alerts;
  const text = history.map(({ rule, time, clearedAt }) => `${rule} ${time} ${clearedAt}`).join();
  if (text === told.alerts) return null;
  told.alerts = text;
  return { alerts: history };
}
