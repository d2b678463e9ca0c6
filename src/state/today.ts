// The day of an export, 2026-01-31, in UTC: the same everywhere, and it tells no time zone.

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
