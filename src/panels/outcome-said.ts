// What is said on the mission card besides its task: why it cannot be done in this run, and what came of
// it. Loaded once there is something of that to say, together with the words it takes. Seconds, US
// dollars, requests.
import { CHECKS } from '../lessons/mission-checks.ts';
import { FrameReader } from '../state/frame-reader.ts';
import type { Lab } from '../state/lab.svelte.ts';
import type { Missions } from '../state/missions.svelte.ts';
import { en } from '../words/en.ts';
import { failureOutcome, measuredOutcome, type Outcome } from './mission-outcome.ts';

export interface CardSaid {
  readonly title: string;
  readonly note: string;
  /** What it has done, in figures. */
  readonly outcome: Outcome | null;
  /** On what opens a run in which it can be done; null where it can be done here. */
  readonly opens: string | null;
}

export function cardSaid(lab: Lab, missions: Missions): CardSaid {
  const { mission, isDone } = missions;
  const outcome = outcomeOf(lab, missions);
  const away = awayFrom(lab, missions);
  const task = en.mission[mission.id];
  const told = isDone ? outcome : null;
  return {
    title: told?.title ?? task.title,
    note: told?.note ?? hiddenNote(missions) ?? away ?? triedNote(missions) ?? task.note,
    outcome: told,
    opens: away === null || hiddenNote(missions) !== null ? null : en.mission.open[mission.home],
  };
}

function outcomeOf(lab: Lab, { mission, run, isTried, measured }: Missions): Outcome | null {
  if (run === null || !isTried) return null;
  if (measured !== null) return measuredOutcome(measured, run.opened, en);
  if (mission.id !== 'failure') return null;
  return failureOutcome(lab.run.machineEvents, failedRequests(lab), en);
}

/** Refreshed with the other numbers on the screen. */
function failedRequests({ run, frames: { shown } }: Lab): number {
  return run.moment && shown ? new FrameReader(shown).header('failed') : NaN;
}

function hiddenNote({ locked, mission: { needs } }: Missions): string | null {
  return locked.includes(needs) ? en.mission.hidden(en.mission.groups[needs]) : null;
}

/** Why it cannot be done in this run. */
function awayFrom({ playback }: Lab, { mission, run, isTried, isDone }: Missions): string | null {
  if (run === null || isTried || isDone) return null;
  const isHere = CHECKS[mission.id].canBeDone(run.opened, run.settings);
  if (!isHere) return en.mission.elsewhere[mission.id];
  return playback.finished ? en.mission.over : null;
}

/** Why it has not been done by what was changed, or that this is being measured. */
function triedNote({ run, check, isTried, measured, notMeasured }: Missions): string | null {
  const { mission: said } = en;
  if (run !== null && check?.changesNothing?.(run)) return said.sameRule;
  if (measured !== null) return said.notBetter(measured.with.score, measured.without.score);
  if (!isTried || check?.measures === null) return null;
  return notMeasured === null ? said.measuring : said.notMeasured[notMeasured];
}
