// The speeds the page offers, simulated seconds a second: those the engine knows, for the panels,
// which do not name the worker.
import { SPEEDS as ENGINE_SPEEDS, type Speed } from '../worker/protocol.ts';

export const SPEEDS: readonly Speed[] = ENGINE_SPEEDS;
