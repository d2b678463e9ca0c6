// What the stage says when there is little to see: the engine is starting, the run is being simulated up
// to the moment it is to be shown at, no machine is there, the run is over.
// Simulated seconds.
import type { Moment } from '../state/moment.ts';
import type { FirstWords } from '../words/en-first.ts';
import { clock } from '../words/format.ts';

export interface StageState {
  readonly engine: 'starting' | 'running' | 'stopped';
  readonly moment: Moment | null;
  readonly isFinished: boolean;
  /** Time goes on although the run does not play: it is on its way to a moment. */
  readonly isHurrying: boolean;
}

export interface StageNotice {
  readonly kind: 'waiting' | 'machines' | 'over';
  readonly text: string;
}

export function stageNotice(state: StageState, { stage }: FirstWords): StageNotice | null {
  const { engine, moment, isFinished, isHurrying } = state;
  if (engine === 'stopped') return null;
  if (engine === 'starting' || moment === null) return { kind: 'waiting', text: stage.starting };
  if (isHurrying) return { kind: 'over', text: stage.ahead(clock(moment.time)) };
  const { ready, booting, draining, failed } = moment;
  if (ready + booting + draining + failed === 0)
    return { kind: 'machines', text: stage.noMachines };
  return isFinished ? { kind: 'over', text: stage.over } : null;
}
