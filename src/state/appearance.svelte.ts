// The viewer's choice of theme, remembered on this computer. 'system' follows the system; the
// button in the header switches between the two themes from whatever is on the screen.
// The look itself (attributes of <html>) is changed by what the page hands in (theme/appearance.ts).
import type { ThemeChoice } from '../theme/appearance.ts';
import type { ThemeName } from '../theme/palette.ts';

const KEY = 'autoscaling-lab/theme';

/** How the theme of the whole page is set and read. */
export interface ThemeSwitch {
  choose(choice: ThemeChoice): void;
  inForce(): ThemeName;
}

export class Appearance {
  theme: ThemeChoice = $state('system');
  readonly #switch: ThemeSwitch;

  constructor(themeSwitch: ThemeSwitch) {
    this.#switch = themeSwitch;
    this.#choose(remembered());
  }

  /** The other theme than the one on the screen. */
  switchTheme(): void {
    this.#choose(this.#switch.inForce() === 'dark' ? 'light' : 'dark');
    remember(this.theme);
  }

  #choose(theme: ThemeChoice): void {
    this.theme = theme;
    this.#switch.choose(theme);
  }
}

function remembered(): ThemeChoice {
  const asked = new URLSearchParams(location.search).get('theme');
  const theme = asked ?? read();
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** A browser may forbid storage; the choice then lasts as long as the page. */
function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(theme: ThemeChoice): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Nothing is lost but the choice itself.
  }
}
