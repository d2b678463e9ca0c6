// How V8 is told to compile the engine in Node: calls along the way of a request may be put into each
// other further than by default, which its many short functions gain about 5 % from. Browsers cannot be
// told; what is measured there is without it. Both bounds are bytes of bytecode.
import { setFlagsFromString } from 'node:v8';

export const ENGINE_FLAGS = [
  '--max-inlined-bytecode-size=1000',
  '--max-inlined-bytecode-size-cumulative=3000',
];

/** For this process, before the engine is loaded. */
export function setEngineFlags() {
  for (const flag of ENGINE_FLAGS) setFlagsFromString(flag);
}
