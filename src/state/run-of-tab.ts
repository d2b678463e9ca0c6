// The run that this tab writes and how it is shown: whether it plays, how fast, and the moment where
// that is not the front. Loaded again, the page goes on with all of it. Seconds are simulated.
import { FIRST_SPEED, type Speed, SPEEDS } from '../worker/protocol.ts';
import { LINK_OF_TAB, rememberInTab, RUN_OF_TAB, tabMemory } from './tab-memory.ts';

const SPEED_OF_TAB = 'speed';
const PAUSED = 'paused';
const MOMENT = 'moment';

export interface HowShown {
  readonly speed: Speed;
  readonly playing: boolean;
  /** The moment that is shown; null where the run has come to. */
  readonly moment: number | null;
}

export interface RunOfTab extends HowShown {
  readonly id: string;
}

export function forgetRun(): void {
  for (const name of [RUN_OF_TAB, SPEED_OF_TAB, PAUSED, MOMENT]) rememberInTab(name, null);
}

export function rememberRun({ id, speed, playing, moment }: RunOfTab): void {
  rememberInTab(RUN_OF_TAB, id);
  rememberInTab(LINK_OF_TAB, null);
  rememberInTab(SPEED_OF_TAB, String(speed));
  rememberInTab(PAUSED, playing ? null : 'yes');
  rememberInTab(MOMENT, moment === null ? null : String(moment));
}

/** An address that asks for something is asked anew when it was entered anew. */
export function mayGoOn(): boolean {
  if (location.search === '') return true;
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return ['reload', 'back_forward'].includes(visit.type);
}

/** Null when there is none. */
export function runOfTab(): RunOfTab | null {
  const id = tabMemory(RUN_OF_TAB);
  if (id === null) return null;
  const remembered = tabMemory(SPEED_OF_TAB);
  const speed = SPEEDS.find((each) => String(each) === remembered) ?? FIRST_SPEED;
  const moment = Number(tabMemory(MOMENT) ?? NaN);
  return {
    id,
    speed,
    playing: tabMemory(PAUSED) === null,
    moment: moment >= 0 ? moment : null,
  };
}
