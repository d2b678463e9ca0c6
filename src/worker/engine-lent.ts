// What the engine lends to what comes late with the judge's script (judge-script.ts): the very functions
// that move the shown run, so that a run beside it is moved by the same code, has as little to
// compile, and fails with the same error. The build of that script puts these in the place of the files they
// come from (vite.config.ts); in development and in tests both have them from there.
import { takeSettings } from '../sim/cluster/settings.ts';
import { restoredFrom, snapshotBefore } from '../sim/history/run-history.ts';
import {
  advanceSomeOf,
  digestOf,
  ENGINE,
  isOver,
  recipeOf,
  startRunWith,
  timeOf,
} from '../sim/run.ts';
import { orWhenTooMany } from './in-flight.ts';

export const engineLent = {
  ...{ ENGINE, startRunWith, advanceSomeOf, timeOf, isOver, digestOf, recipeOf },
  ...{ restoredFrom, snapshotBefore, takeSettings, orWhenTooMany },
};

declare global {
  /** Set by the engine's worker alone. */
  var labEngine: typeof engineLent | undefined;
}
