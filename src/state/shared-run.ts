// A run as a link: made from the run on the screen, and opened from the address. Opening a link
// shows the moment that it was made at, paused, and says whether it is the same run: the digest at
// that time must be equal. Nothing that was kept is touched; a change makes a run of one's own.
import { type ReadLink, readRunLink, runLink } from '../files/link/run-link.ts';
import { ENGINE, type Recipe } from '../sim/run.ts';
import type { Scenario, ScenarioInput } from '../sim/scenario/schema.ts';
import { FIRST_SPEED, type Source, type Start } from '../worker/protocol.ts';
import { share as words } from '../words/en-share.ts';
import { clock } from '../words/format.ts';
import type { Lab } from './lab.svelte.ts';
import { holdsRun } from './route.ts';
import { linkOfTab, rememberLink } from './link-of-tab.ts';

/** What came of opening a link. */
export type SharedOutcome =
  | { readonly kind: 'same' | 'different'; readonly name: string; readonly timeSeconds: number }
  /** Made by another version of the engine: its results may differ, and did or did not. */
  | { readonly kind: 'otherEngine'; readonly isSame: boolean }
  /** The lab has said why. */
  | { readonly kind: 'refused' }
  /** Somebody paused, or went elsewhere, before it came to its time: nothing can be said of it. */
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'unreadable'; readonly reason: Extract<ReadLink, { ok: false }>['reason'] };

/**
 * The address of the run as it is shown; null when only a file can hold it. What the format fills in
 * by itself is left out; whether it was filled in alike where it is opened, the digest says.
 */
export async function addressOfRun({ run, playback }: Lab): Promise<string | null> {
  const { opened, interventions } = run;
  if (opened === null) return null;
  const { time: timeSeconds, digest } = playback;
  // Without the worker the link is longer, and as good.
  const scenario = await shortened(opened.scenario).catch(() => opened.scenario);
  const recipe = { engine: ENGINE, scenario, seed: opened.seed, interventions };
  const fragment = await runLink({ run: recipe, timeSeconds, digest });
  return fragment && location.origin + location.pathname + fragment;
}

/** Who only opens a link need not wait for this. */
async function shortened(scenario: Scenario): Promise<ScenarioInput> {
  const { RunMaker } = await import('./run-maker.ts');
  return new RunMaker().use((maker) => maker.shorten(scenario));
}

/** What is said of it; null when it has been said. */
export function toldOf(outcome: SharedOutcome): string | null {
  const { opened } = words;
  switch (outcome.kind) {
    case 'same':
    case 'different':
      return opened[outcome.kind](outcome.name, clock(outcome.timeSeconds));
    case 'otherEngine':
      return outcome.isSame ? opened.otherEngineSame : opened.otherEngine;
    case 'unreadable':
      return opened[outcome.reason];
    case 'refused':
    case 'interrupted':
      return null;
  }
}

/**
 * Opens the run of the link that the address is, and says what came of it. Was it opened? Then the
 * address is that of the page, and this tab remembers the link until its run is changed, or another one
 * is opened. What could not be loaded leaves the link where it is, to be tried again.
 */
export async function openAddress(lab: Lab, begin: Lab['open']): Promise<boolean> {
  const { hash, pathname, search } = location;
  const isAddress = holdsRun(hash);
  const link = isAddress ? hash : linkOfTab();
  if (link === null) return false;
  const outcome = await openShared(lab, link, begin);
  const isDone = outcome.kind !== 'refused' || !mayComeYet(lab);
  if (isDone && isAddress && location.hash === hash)
    history.replaceState(history.state, '', pathname + search);
  const sentence = toldOf(outcome);
  if (sentence !== null) lab.trouble = { kind: 'told', sentence };
  const isOpen = outcome.kind !== 'unreadable' && outcome.kind !== 'refused';
  if (isOpen) rememberLink(lab, link);
  return isOpen;
}

/** Nothing is wrong with what was refused: there is nobody to judge it. */
function mayComeYet({ engine, trouble }: Lab): boolean {
  return engine !== 'running' || (trouble?.kind === 'refused' && trouble.isUnjudged === true);
}

/** Opens the run of a link; `begin` opens it where nothing is open yet. */
export async function openShared(
  lab: Lab,
  hash: string,
  begin: (source: Source, start: Start) => Promise<boolean> = lab.open.bind(lab),
): Promise<SharedOutcome> {
  const read = await readRunLink(hash);
  if (!read.ok) return { kind: 'unreadable', reason: read.reason };
  const { run, timeSeconds, digest } = read.shared;
  const recipe = Object(run) as Recipe;
  const source: Source = { kind: 'recipe', recipe };
  const seen = { fromSeconds: timeSeconds, onceTouched: true };
  const start: Start = { ...seen, playing: false, speed: FIRST_SPEED };
  if (!(await begin(source, start))) return { kind: 'refused' };
  const { time, finished } = lab.playback;
  if (time !== timeSeconds && !finished) return { kind: 'interrupted' };
  const isSame = lab.playback.digest === digest;
  if (recipe.engine !== ENGINE) return { kind: 'otherEngine', isSame };
  const name = lab.run.opened?.scenario.name ?? '';
  return { kind: isSame ? 'same' : 'different', name, timeSeconds };
}
