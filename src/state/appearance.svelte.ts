// The viewer's choices of look, remembered on this computer: theme, projector mode, less motion.
// What nobody chose follows the surroundings: the theme and the motion those of the system, the
// projector mode whether the window fills a screen of 1024 px or more.
// The look itself (attributes of <html>) is changed by what the page hands in (theme/appearance.ts).
import { MediaQuery } from 'svelte/reactivity';
import type { ThemeChoice } from '../theme/appearance.ts';
import { keepChoice, keptChoice } from './kept-choice.ts';

/** How the look of the whole page is set. */
export interface Look {
  theme(choice: ThemeChoice): void;
  projector(on: boolean): void;
  lessMotion(on: boolean): void;
}

export class Appearance {
  theme: ThemeChoice = $state('system');
  lessMotion = $state(false);
  #projectorChosen: boolean | null = $state(null);
  readonly #fillsScreen = new MediaQuery(
    '(display-mode: fullscreen) and (min-width: 1024px)',
    false,
  );
  readonly #look: Look;

  constructor(look: Look) {
    this.#look = look;
    this.theme = themeAsked();
    this.lessMotion = keptChoice('motion') === 'less';
    const projector = keptChoice('projector');
    if (projector === 'on' || projector === 'off') this.#projectorChosen = projector === 'on';
  }

  /** Larger text and stronger lines. */
  get projector(): boolean {
    return this.#projectorChosen ?? this.#fillsScreen.current;
  }

  /** Puts the choices on the page; called again whenever one of them changes. */
  apply(): void {
    this.#look.theme(this.theme);
    this.#look.projector(this.projector);
    this.#look.lessMotion(this.lessMotion);
  }

  chooseTheme(theme: ThemeChoice): void {
    this.theme = theme;
    keepChoice('theme', theme === 'system' ? null : theme);
  }

  chooseProjector(on: boolean): void {
    this.#projectorChosen = on;
    keepChoice('projector', on ? 'on' : 'off');
  }

  chooseLessMotion(on: boolean): void {
    this.lessMotion = on;
    keepChoice('motion', on ? 'less' : null);
  }
}

/** The address comes first, then what was chosen before. */
function themeAsked(): ThemeChoice {
  const asked = new URLSearchParams(location.search).get('theme') ?? keptChoice('theme');
  return asked === 'light' || asked === 'dark' ? asked : 'system';
}
