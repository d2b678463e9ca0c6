// What is said of a typed number that is not allowed, by the controls that stand from the beginning: its
// words are loaded when a number is refused, for most never are (words/refused-number.ts).
import type { Allowed } from '../words/refused-number.ts';

const words = () => import('../words/refused-number.ts');

export const notAllowed =
  (allowed: Allowed) =>
  async (typed: string): Promise<string> =>
    (await words()).notAllowedNumber(allowed)(typed);

export const onlyClass = async (typed: string): Promise<string> => (await words()).onlyClass(typed);
