// Starts the page: the engine first, since it takes longest, then what shows it. The static lines
// of index.html stay on the screen until the live page stands in their place.
import { mount } from 'svelte';
import './theme/theme.css';
import './panels/page.css';
import App from './App.svelte';
import { Appearance } from './state/appearance.svelte.ts';
import { DEFAULT_SEED, Lab } from './state/lab.svelte.ts';
import { type LabWindow, labWindow } from './state/lab-window.ts';
import { askedBy } from './state/route.ts';
import { chooseTheme, themeInForce } from './theme/appearance.ts';

declare global {
  interface Window {
    lab: LabWindow;
  }
}

const OPENING = 'flash-sale';

const appearance = new Appearance({ choose: chooseTheme, inForce: themeInForce });
const lab = new Lab();
window.lab = labWindow(lab);

const { scenario, seed } = askedBy(location.search);
void open();

const target = document.querySelector('#app');
if (!target) throw new Error('index.html has no #app');
void painted().then(() => {
  target.replaceChildren();
  mount(App, { target, props: { lab, appearance } });
});

/** The static lines have been on the screen; a page that nobody sees paints none. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    // Painted after the first frame, and seen when the second one begins.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
    setTimeout(resolve, 200);
  });
}

/** Opens what the address asks for; when there is no such scenario, says so and opens the first. */
async function open(): Promise<void> {
  const start = { playing: true, speed: 10 } as const;
  const source = { kind: 'shipped', seed: seed ?? DEFAULT_SEED } as const;
  await lab.start({ ...source, id: scenario ?? OPENING }, start);
  if (lab.trouble?.kind !== 'refused') return;
  const { trouble } = lab;
  await lab.open({ ...source, id: OPENING }, start);
  lab.trouble = trouble;
}
