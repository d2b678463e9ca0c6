// Starts the page: the engine first, since it takes longest, then what shows it. The static lines
// of index.html stay on the screen until they have been painted once and the live page stands in
// their place.
import { mount } from 'svelte';
import './theme/theme.css';
import './panels/page.css';
import './panels/page-screen.css';
import App from './App.svelte';
import { Appearance } from './state/appearance.svelte.ts';
import { Guide } from './state/guide.svelte.ts';
import { Lab } from './state/lab.svelte.ts';
import { Keeper } from './state/keeper.svelte.ts';
import { DEFAULT_SEED } from './state/seed.ts';
import { type LabWindow, labWindow } from './state/lab-window.ts';
import { homeSource } from './state/mission-home.ts';
import { Missions } from './state/missions.svelte.ts';
import { askedBy } from './state/route.ts';
import { View } from './state/view.svelte.ts';
import { chooseProjector, chooseReducedMotion, chooseTheme } from './theme/appearance.ts';

declare global {
  interface Window {
    lab: LabWindow;
  }
}

const OPENING = 'flash-sale';

const appearance = new Appearance({
  theme: chooseTheme,
  projector: chooseProjector,
  lessMotion: chooseReducedMotion,
});
appearance.apply();
const lab = new Lab();

const asked = askedBy(location.search);
const view = new View();
const guide = new Guide(() => view.hash);
const keeper = new Keeper(lab);
window.lab = labWindow(lab, keeper);
const missions = new Missions(lab, asked);
void open();

const target = document.querySelector('#app');
if (!target) throw new Error('index.html has no #app');
void painted().then(() => {
  target.replaceChildren();
  mount(App, { target, props: { lab, appearance, guide, keeper, missions, view } });
});

/** The static lines have been on the screen; a page that nobody sees paints none. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    // Painted after the first frame, and seen when the second one begins.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
    setTimeout(resolve, 200);
  });
}

/**
 * Opens what the address asks for; without that what this tab was writing, else the opening scenario.
 * When there is no such scenario, says so and opens the first.
 */
async function open(): Promise<void> {
  const start = { playing: true, speed: 10, onceTouched: true } as const;
  const seed = asked.seed ?? DEFAULT_SEED;
  const { scenario: id } = asked;
  const unfinished = location.search === '' ? await keeper.ofThisTab() : null;
  if (unfinished !== null && (await lab.start(unfinished.source, unfinished.start))) return;
  // A mission without a scenario opens where it can be done.
  const home = asked.mission === null ? OPENING : missions.mission.home;
  await lab.start(
    id === null ? await homeSource(home, seed) : { kind: 'shipped', seed, id },
    start,
  );
  if (lab.trouble?.kind !== 'refused') return;
  const { trouble } = lab;
  await lab.open({ kind: 'shipped', seed, id: OPENING }, start);
  lab.trouble = trouble;
}
