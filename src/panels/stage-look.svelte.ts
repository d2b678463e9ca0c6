// How the stage looks at the machines: all of them as rows while they are few, else as fields, from
// which one can look closer at a region, at a part of it, and at a few of its machines as rows again.
// Levels change with a fifth of hysteresis, so that the picture does not flicker.
import { detailLevel, type DetailLevel } from '../draw/topology/detail-level.ts';
import { FrameReader } from '../state/frame-reader.ts';
import type { Lab } from '../state/lab.svelte.ts';
import { type MachineView, machineViews } from '../state/moment.ts';
import { LateCode } from '../state/late-code.svelte.ts';
import { type FieldView, isReadable, type LookAt, WHOLE } from './field-view.ts';
import type { Looked } from './field-steps.ts';
import { countByRegion, placesIn } from './region-machines.ts';
import { showsRows } from './stage-view.ts';

export class StageLook {
  view: FieldView = $state.raw(WHOLE);
  readonly #lab: Lab;
  readonly #fitting: () => number;
  /** What places the fields and looks closer: loaded when there are more machines than rows. */
  readonly hand: LateCode<Awaited<ReturnType<typeof loadHand>>>;
  #wasFew = true;
  #previousLevel: DetailLevel | null = null;

  /** `fitting` is how many rows there is room for. */
  constructor(lab: Lab, fitting: () => number) {
    this.#lab = lab;
    this.#fitting = fitting;
    this.hand = new LateCode(loadHand, () => lab.missing());
  }

  /** Every machine has a row. */
  readonly isFew = $derived.by(() => {
    const { moment } = this.#lab.run;
    if (moment) this.#wasFew = showsRows(moment, this.#wasFew, this.#fitting());
    return this.#wasFew;
  });

  readonly isRows = $derived.by(() => this.isFew || isReadable(this.view, this.#fitting()));

  readonly names = $derived.by(() => this.#lab.run.settings?.regions.map(({ name }) => name) ?? []);

  /** Machines in each region; counted with every moment. */
  readonly counts = $derived.by(() => {
    const { shown } = this.#lab.frames;
    return this.#lab.run.moment && shown
      ? countByRegion(new FrameReader(shown), this.names.length)
      : [];
  });

  /** Those that have a row. */
  readonly machines = $derived.by((): readonly MachineView[] => {
    const { shown } = this.#lab.frames;
    const { moment } = this.#lab.run;
    const { region } = this.view;
    if (!moment || !shown || !this.isRows) return [];
    if (this.isFew || region === null) return moment.machines;
    const column = new FrameReader(shown).machines('region');
    return machineViews(shown, placesIn(column, region, this.view));
  });

  /** Regions that have a field, and how many machines each shows. */
  readonly fields = $derived.by(() => {
    const { region, count } = this.view;
    const all = this.isRows ? [] : this.names.map((_, index) => index);
    const regions = region === null ? all : all.slice(region, region + 1);
    return { regions, counts: regions.map((each) => Math.min(count, this.counts[each] ?? 0)) };
  });

  readonly level = $derived.by((): DetailLevel => {
    const machines = this.fields.counts.reduce((sum, count) => sum + count, 0);
    const fitting = this.isRows ? 'rows' : detailLevel(machines, this.#previousLevel);
    this.#previousLevel = !this.isRows && fitting === 'rows' ? 'cells' : fitting;
    return this.#previousLevel;
  });

  /** The first machine in view. */
  readonly first = $derived.by((): LookAt => {
    return { region: this.view.region ?? this.fields.regions[0] ?? 0, index: this.view.from };
  });

  readonly canGoCloser = $derived.by(() => {
    const hand = this.hand.now;
    if (this.isRows || !hand) return false;
    return hand.closer(this.view, this.first, this.#looked) !== this.view;
  });

  /** Whether there was a step to make. */
  zoom(step: 1 | -1, at: LookAt): boolean {
    const hand = this.hand.now;
    if (this.isFew || !hand) return false;
    const { closer, farther } = hand;
    const next = step > 0 ? closer(this.view, at, this.#looked) : farther(this.view, this.#looked);
    const isOther = next !== this.view;
    // Who looks closer wants to see more, however near the limit.
    if (isOther) this.#previousLevel = null;
    this.view = next;
    return isOther;
  }

  get #looked(): Looked {
    return { counts: this.counts, readable: this.#fitting() };
  }

  turn(step: 1 | -1): void {
    this.view = this.hand.now?.turned(this.view, step, this.counts) ?? this.view;
  }

  seeAll(): void {
    this.view = WHOLE;
  }
}

async function loadHand() {
  const [{ fieldPlaces, fieldRibbons }, steps] = await Promise.all([
    import('../draw/topology/field-layout.ts'),
    import('./field-steps.ts'),
  ]);
  return { fieldPlaces, fieldRibbons, ...steps };
}
