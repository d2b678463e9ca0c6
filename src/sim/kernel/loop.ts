// The run loop: one clock, three sources of events, a fixed order at equal times.
// Services that end come first, then what the agenda ranks before arrivals, then the next
// arrival, then the rest of the agenda. The next arrival stands in a field of its own: it needs no
// place in a heap. The loop knows no cloud; what an event means is in the handlers.
import { type Agenda, createAgenda, RANK } from './agenda.ts';
import { createEventHeap, type EventHeap } from './event-heap.ts';

export interface Kernel {
  /** The clock: simulated seconds since the start. Never decreases. */
  now: number;
  /** Time of the next arrival, Infinity when there is none. */
  nextArrival: number;
  services: EventHeap;
  agenda: Agenda;
}

/** What to do at an event in a world the kernel knows nothing of; its `now` shows the time. */
export interface Handlers<World> {
  readonly world: World;
  /** The service at the root of `kernel.services` ends; the handler takes it out. */
  readonly serviceEnds: (world: World) => void;
  /** A request arrives; the handler sets the next `kernel.nextArrival`. */
  readonly requestArrives: (world: World) => void;
  /** The first entry of the agenda is due; the handler takes it out. */
  readonly agendaIsDue: (world: World) => void;
  /** No event follows for now: what was put off is brought up to date. */
  readonly settle: (world: World) => void;
}

export function createKernel(): Kernel {
  return {
    now: 0,
    nextArrival: Infinity,
    services: createEventHeap(),
    agenda: createAgenda(),
  };
}

/** Handles the next event if it is due by `until`, and settles; tells whether there was one. */
export function step<W>(kernel: Kernel, handlers: Handlers<W>, until: number): boolean {
  const happened = handleNext(kernel, handlers, until);
  handlers.settle(handlers.world);
  return happened;
}

/** Handles every event due by `until`, settles, and shows that time on the clock. */
export function advance<W>(kernel: Kernel, handlers: Handlers<W>, until: number): void {
  while (handleNext(kernel, handlers, until));
  handlers.settle(handlers.world);
  if (until > kernel.now) kernel.now = until;
}

/**
 * The same, but at most `most` events and what else happens at the time of the last one. Where more
 * is due, the clock stays there. Returns how many of them are left, 0 where it stopped short.
 */
export function advanceSome<W>(
  kernel: Kernel,
  handlers: Handlers<W>,
  { until, most }: { until: number; most: number },
): number {
  let left = most;
  while (left > 0 && handleNext(kernel, handlers, until)) left--;
  advance(kernel, handlers, left > 0 ? until : kernel.now);
  return left;
}

/** Handles the next event if it is due by `until`; tells whether there was one. */
function handleNext<W>(kernel: Kernel, handlers: Handlers<W>, until: number): boolean {
  const service = kernel.services.times[1];
  const arrival = kernel.nextArrival;
  const due = kernel.agenda.nextTime;
  let time = due;
  let handle = handlers.agendaIsDue;
  if (service <= arrival && service <= due) {
    time = service;
    handle = handlers.serviceEnds;
  } else if (arrival < due || (arrival === due && kernel.agenda.nextRank > RANK.arrival)) {
    time = arrival;
    handle = handlers.requestArrives;
  }
  if (time > until) return false;
  kernel.now = time;
  // One call for all three: so V8 compiles each handler by itself, with what it calls inside. That
  // the world is handed over, not kept in closures, leaves more room for what is inside.
  handle(handlers.world);
  return true;
}
