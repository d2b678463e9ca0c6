// Erlang's formulas for c servers offered a = lambda / mu (in erlangs): B, the probability that all
// are busy when nobody may wait (M/M/c/c), and C, the probability of a wait when all may (M/M/c).
// B by the recursion B(k) = a B(k - 1) / (k + a B(k - 1)), B(0) = 1, which never loses digits;
// C = B / (1 - rho + rho B). Source: A. K. Erlang, Elektroteknikeren 13, 1917.
// B holds for every service law of the same mean. Servers are whole numbers, probabilities 0 to 1.

/** P(all busy) without waiting room: the share of requests that are lost. */
export function erlangB(servers: number, offeredLoad: number): number {
  let blocking = 1;
  for (let k = 1; k <= servers; k++) blocking = nextBlocking(blocking, k, offeredLoad);
  return blocking;
}

/** P(wait > 0) with unlimited waiting room; 1 when the load is not below the servers. */
export function erlangC(servers: number, offeredLoad: number): number {
  if (offeredLoad >= servers) return 1;
  return waitFromBlocking(erlangB(servers, offeredLoad), offeredLoad / servers);
}

/** The fewest servers with P(wait > 0) at most `probability`, above 0. */
export function serversForWait(offeredLoad: number, probability: number): number {
  let blocking = 1;
  for (let servers = 1; ; servers++) {
    blocking = nextBlocking(blocking, servers, offeredLoad);
    if (servers <= offeredLoad) continue;
    if (waitFromBlocking(blocking, offeredLoad / servers) <= probability) return servers;
  }
}

function nextBlocking(blocking: number, servers: number, offeredLoad: number): number {
  return (offeredLoad * blocking) / (servers + offeredLoad * blocking);
}

function waitFromBlocking(blocking: number, utilisation: number): number {
  return blocking / (1 - utilisation + utilisation * blocking);
}
