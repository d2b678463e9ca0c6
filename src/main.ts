// Starts the page: the engine first, since it takes longest, then what shows it. The static lines
// of index.html stay on the screen until they have been painted once and the live page stands in
// their place.
import { mount } from 'svelte';
import './theme/theme.css';
import './panels/page.css';
import './panels/page-projector.css';
import './panels/page-small.css';
import './panels/page-screen.css';
import App from './App.svelte';
import { Appearance } from './state/appearance.svelte.ts';
import { Guide } from './state/guide.svelte.ts';
import { Lab } from './state/lab.svelte.ts';
import { KeeperDoor } from './state/keeper-door.svelte.ts';
import { type LabWindow, labWindow } from './state/lab-window.ts';
import { Missions } from './state/missions.svelte.ts';
import { openFirst } from './state/opening.ts';
import { askedBy } from './state/route.ts';
import { View } from './state/view.svelte.ts';
import { chooseProjector, chooseReducedMotion, chooseTheme } from './theme/appearance.ts';

declare global {
  interface Window {
    lab: LabWindow;
  }
}

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
const door = new KeeperDoor(lab);
window.lab = labWindow(lab, door);
const missions = new Missions(lab, asked);
void openFirst({ lab, door, missions, asked });

const target = document.querySelector('#app');
if (!target) throw new Error('index.html has no #app');
void painted().then(() => {
  target.replaceChildren();
  mount(App, { target, props: { lab, appearance, guide, door, missions, view } });
});

/** The static lines have been on the screen; a page that nobody sees paints none. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    // Painted after the first frame, and seen when the second one begins.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
    setTimeout(resolve, 200);
  });
}
