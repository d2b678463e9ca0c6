// The run that this tab writes, and how fast it plays: loaded again, the page goes on with both.
import { FIRST_SPEED, type Speed, SPEEDS } from '../worker/protocol.ts';
import { rememberInTab, RUN_OF_TAB, tabMemory } from './tab-memory.ts';

const SPEED_OF_TAB = 'speed';

/** Null forgets it. */
export function rememberRun(id: string | null, speed: Speed = FIRST_SPEED): void {
  rememberInTab(RUN_OF_TAB, id);
  rememberInTab(SPEED_OF_TAB, id === null ? null : String(speed));
}

/** Null when there is none. */
export function runOfTab(): { id: string; speed: Speed } | null {
  const id = tabMemory(RUN_OF_TAB);
  const remembered = tabMemory(SPEED_OF_TAB);
  const speed = SPEEDS.find((each) => String(each) === remembered) ?? FIRST_SPEED;
  return id === null ? null : { id, speed };
}
