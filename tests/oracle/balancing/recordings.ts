// The recordings of real balancers that these tests replay, with their types.
// Data: tests/oracle/data/balancer-recordings.json, which names the products and versions.
import data from '../data/balancer-recordings.json' with { type: 'json' };

export interface Sequence {
  readonly weights: number[];
  readonly seq: number[];
}

/** `['o', server]` opens a held request, `['c', k]` closes the k-th opened one. */
export interface Script {
  readonly weights: number[];
  readonly ops: [string, number][];
}

export interface StateChange {
  readonly algo: string;
  readonly weights: number[];
  readonly steps: { op: string; cmd?: string; seq?: (number | string)[] }[];
}

interface Serial {
  readonly weights: number[];
  readonly serial: number[];
}

export const nginx = data.nginx;
export const haproxy = data.haproxy;
export const nginxHeld = data.nginx.least_conn as Script[];
export const haproxyHeld = data.haproxy.leastconn.filter((one) => 'ops' in one) as Script[];
export const haproxySerial = data.haproxy.leastconn.filter((one) => 'serial' in one) as Serial[];
export const haproxyStateChanges = data.haproxy.statechange as StateChange[];

export const equalWeights = ({ weights }: { readonly weights: number[] }): boolean =>
  weights.every((weight) => weight === weights[0]);
