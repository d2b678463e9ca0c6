// A queue in front of several servers, written by hand and as plainly as possible: a sorted list of
// services and an array of those who wait. It shares nothing with the engine but the random streams,
// so request for request both must come to the same end. Seconds.
import { streamState } from '../../../src/sim/random/seeding.ts';
import { UniformStream } from '../../../src/sim/random/uniforms.ts';
import { VariateStream } from '../../../src/sim/random/variates.ts';

export interface Kind {
  readonly share: number;
  readonly work: { readonly meanCoreSeconds: number };
}

export interface Queue {
  readonly kinds: readonly Kind[];
  /** Poisson arrivals a second, for this long. */
  readonly rate: number;
  readonly seconds: number;
  readonly seed: number;
  readonly servers: number;
  readonly places: number;
  readonly patience: number;
}

interface Request {
  readonly birth: number;
  readonly work: number;
}

export interface Ends {
  readonly arrived: number;
  readonly rejected: number;
  readonly timedOut: number;
  /** Of the completed ones, rising. */
  readonly latencies: Float64Array;
}

/** The requests of a seed, in the order of their birth. */
function requestsOf({ kinds, rate, seconds, seed }: Queue): Request[] {
  const exponential = (name: string): VariateStream =>
    new VariateStream(streamState(name, seed), { law: 'exponential' });
  const gaps = exponential('arrivals');
  const choice = new UniformStream(streamState('class', seed), 'coarse');
  const works = kinds.map((_, k) => exponential(`work/${k}`));
  const shares = kinds.reduce((sum, { share }) => sum + share, 0);
  const requests: Request[] = [];
  for (let birth = gaps.next() / rate; birth <= seconds; birth += gaps.next() / rate) {
    let left = choice.next() * shares;
    const k = kinds.findIndex(({ share }) => (left -= share) <= 0);
    requests.push({ birth, work: kinds[k].work.meanCoreSeconds * works[k].next() });
  }
  return requests;
}

/** How every request ends by the end of the time. */
export function serveByHand(queue: Queue): Ends {
  const { servers, places, patience, seconds } = queue;
  const requests = requestsOf(queue);
  const inService: { readonly end: number; readonly request: Request }[] = [];
  const waiting: Request[] = [];
  const latencies: number[] = [];
  const counts = { arrived: requests.length, rejected: 0, timedOut: 0 };
  const begin = (request: Request, time: number): void => {
    const service = { end: time + request.work, request };
    const later = inService.findIndex(({ end }) => end > service.end);
    inService.splice(later < 0 ? inService.length : later, 0, service);
  };
  const passUntil = (time: number): void => {
    for (;;) {
      const end = inService[0]?.end ?? Infinity;
      const givesUp = waiting.length > 0 ? waiting[0].birth + patience : Infinity;
      if (Math.min(end, givesUp) > time) return;
      if (givesUp < end) {
        waiting.shift();
        counts.timedOut++;
        continue;
      }
      const done = inService.shift();
      const latency = end - (done?.request.birth ?? NaN);
      if (latency <= patience) latencies.push(latency);
      else counts.timedOut++;
      const next = waiting.shift();
      if (next !== undefined) begin(next, end);
    }
  };
  for (const request of requests) {
    passUntil(request.birth);
    if (inService.length < servers) begin(request, request.birth);
    else if (waiting.length < places) waiting.push(request);
    else counts.rejected++;
  }
  passUntil(seconds);
  counts.timedOut += inService.filter(({ request }) => seconds - request.birth >= patience).length;
  return { ...counts, latencies: Float64Array.from(latencies).sort() };
}
