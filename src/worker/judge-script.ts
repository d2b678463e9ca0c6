// The judge as a script of its own, for the engine's worker to load when it is first needed, and with it
// the parts of the engine that only other scenarios than the opening one need. The worker is one
// classic script, which cannot be handed a module's exports, so it is told here.
import { engineParts } from './engine-parts.ts';
import { type Judge, judge } from './judge.ts';

declare global {
  /** Set by this script alone. */
  var labJudge: Judge | undefined;
}

globalThis.labParts = engineParts;
globalThis.labJudge = judge;
