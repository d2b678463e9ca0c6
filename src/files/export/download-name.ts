// The name of a file that leaves: of the run's name, else the scenario's, and the seed, in letters that
// every system takes: [A-Za-z0-9._-], at most 80. It never begins with a dot, and the only dot is before the
// ending, which is ours; so no name is one that Windows keeps for itself (CON, NUL, COM1).

const LONGEST = 80;
/** What stands for a name without any such letter. */
const NAMELESS = 'run';

export interface NameParts {
  /** The run, else its scenario. */
  readonly called: string;
  readonly seed: number;
  /** Which of the exports it is: dashboard, series. */
  readonly part: string;
  readonly ending: string;
}

/** Flash-sale-seed-42-dashboard.png */
export function downloadName({ called, seed, part, ending }: NameParts): string {
  const rest = `-seed-${seed}-${part}.${ending}`;
  return `${plainLetters(called, LONGEST - rest.length)}${rest}`;
}

/** Letters without their accents; everything else is a hyphen, one for many. */
function plainLetters(text: string, longest: number): string {
  const letters = text
    .slice(0, 4 * LONGEST)
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-|-$/g, '');
  return letters === '' ? NAMELESS : letters;
}
