// What the page opens with: the run of the link that the address is, or that this tab was showing when it
// was loaded again, else what it was writing then, else what the address asks for, else the opening
// scenario, running. What cannot be opened is said, and the next in this line is opened in its place.
import { DEFAULT_SEED } from '../sim/scenario/default-seed.ts';
import type { KeeperDoor } from './keeper-door.svelte.ts';
import type { Lab } from './lab.svelte.ts';
import { FIRST_SPEED } from '../worker/protocol.ts';
import { homeSource } from './mission-home.ts';
import type { Missions } from './missions.svelte.ts';
import { type Asked, holdsRun } from './route.ts';
import { LINK_OF_TAB, tabMemory } from './tab-memory.ts';
import type { Trouble } from './trouble.ts';

const OPENING = 'flash-sale';

export interface Openers {
  readonly lab: Lab;
  readonly door: KeeperDoor;
  readonly missions: Missions;
  readonly asked: Asked;
}

export async function openFirst(openers: Openers): Promise<void> {
  const { lab } = openers;
  if (!holdsRun(location.hash)) {
    await openWithoutLink(openers);
    return sayWrong(lab);
  }
  if (await openLink(lab, lab.start.bind(lab))) return;
  const { trouble } = lab;
  await openWithoutLink(openers);
  lab.trouble = trouble;
}

/** Says what of the address was left out; a scenario that was refused comes first. */
async function sayWrong(lab: Lab): Promise<void> {
  if (location.search === '' || lab.trouble) return;
  const late = await import('./asked-wrongly.ts').catch(lab.missing);
  const sentence = late?.askedWrongly(location.search);
  if (sentence) lab.trouble = { kind: 'refused', sentence };
}

/** Opens the run of the link that the address is, and says what came of it. Was it opened? */
export async function openLink(
  lab: Lab,
  begin: Lab['open'] = lab.open.bind(lab),
): Promise<boolean> {
  const late = await import('./shared-run.ts').catch(lab.missing);
  return late ? late.openAddress(lab, begin) : false;
}

async function openWithoutLink({ lab, door, missions, asked }: Openers): Promise<void> {
  const start = { playing: true, speed: FIRST_SPEED, onceTouched: true } as const;
  const seed = asked.seed ?? DEFAULT_SEED;
  const { scenario: id } = asked;
  if (tabMemory(LINK_OF_TAB) !== null && (await openLink(lab, lab.start.bind(lab)))) return;
  if (await door.goOn()) return;
  // A mission without a scenario opens where it can be done.
  const home = asked.mission === null ? OPENING : missions.mission.home;
  await lab.start(
    id === null ? await homeSource(home, seed) : { kind: 'shipped', seed, id },
    start,
  );
  if (lab.trouble?.kind !== 'refused') return;
  const trouble: Trouble = lab.trouble;
  await lab.open({ kind: 'shipped', seed, id: OPENING }, start);
  lab.trouble = trouble;
}
