// The judge as a script of its own, for the engine's worker to load when it is first needed. The
// worker is one classic script, which cannot be handed a module's exports, so it is told here.
import { type Judge, judge } from './judge.ts';

declare global {
  /** Set by this script alone. */
  var labJudge: Judge | undefined;
}

globalThis.labJudge = judge;
