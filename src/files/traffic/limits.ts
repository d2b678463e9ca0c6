// How much a traffic file may hold. Sizes are bytes, times seconds, values requests or requests
// per second. What is larger is refused with a TrafficError, never cut off in silence.
// The limits keep the reader within a few seconds and a few hundred megabytes on a small computer.

export interface TrafficLimits {
  /** Largest file, bytes. */
  readonly bytes: number;
  /** Most data rows, and most bins that events are counted into. */
  readonly rows: number;
  /** Longest line (or record with line breaks in quotes), characters. */
  readonly lineCharacters: number;
}

export const TRAFFIC_LIMITS: TrafficLimits = {
  bytes: 64 * 1024 * 1024,
  rows: 5_000_000,
  lineCharacters: 4_096,
};

/** Largest value in a file and largest rate that comes of it. */
export const LARGEST_VALUE = 1e15;

/** Largest time in a file, in the file's own unit: dates in milliseconds pass, in microseconds not. */
export const LARGEST_TIME = 1e15;

/** Longest time from the first sample to the last, seconds (about 31 years). */
export const LONGEST_SPAN_SECONDS = 1e9;

/** Shortest step between samples, seconds; below it times of many years lose their digits. */
export const SHORTEST_STEP_SECONDS = 1e-6;

/** Longest column name that is kept, characters. */
export const LONGEST_NAME = 200;

/** Longest run of missing rows that is filled by a line; longer ones count as no traffic. */
export const LONGEST_FILLED_ROWS = 12;

/** A step longer than this many median steps is a gap. */
export const GAP_STEPS = 1.5;

/**
 * When more than the first share of the steps are gaps, and more than the second share of those
 * are not whole numbers of steps, the sampling itself is irregular and there are no gaps.
 */
export const IRREGULAR_GAP_SHARE = 0.25;
export const OFF_GRID_SHARE = 0.1;

/** Most points of a shaped series: what a scenario may carry. */
export const MOST_POINTS = 20_000;
