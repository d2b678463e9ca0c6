// The entry of the worker that reads traffic files. It is apart from the engine's: a run is never
// held up by a large file or ended by a strange one, and who brings no file never loads the reader.
import { expose } from 'comlink';
import { enter } from './entry.ts';
import type { ConnectTraffic } from './traffic-protocol.ts';
import { TrafficDesk } from './traffic-desk.ts';

enter(({ control }: ConnectTraffic) => expose(new TrafficDesk(), control));
