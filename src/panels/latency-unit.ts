// In which unit latency is read: milliseconds, or seconds where many of them are promised. One rule for
// the axis of the chart and the note beside its name. Simulated seconds.

const LONG_SECONDS = 2;

export function isInSeconds(sloSeconds: number): boolean {
  return sloSeconds >= LONG_SECONDS;
}
