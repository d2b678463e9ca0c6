// A recipe as the course of each of its settings: what it was at the start, and each later change.
// Settings are the leaves of the scenario by their path, such as pools.0.autoscaler.largest; a list
// of numbers or texts is one leaf. A change of a whole part (a shape) is a change of its leaves.
// What only tells of a scenario (its description, what to notice) decides nothing and is left out.
import type { Intervention } from '../sim/scenario/interventions.ts';
import type { Scenario } from '../sim/scenario/schema.ts';

export interface Change {
  /** Simulated seconds. */
  readonly time: number;
  readonly value: unknown;
}

export interface Course {
  /** Undefined where the setting was not there at the start. */
  readonly initial: unknown;
  readonly changes: readonly Change[];
}

/** Settings by their paths, in the order of the scenario. */
export type Courses = ReadonlyMap<string, Course>;

const TELLS_ONLY = ['format', 'version', 'description', 'notice', 'try'];
const SHOWS_ONLY = ['openAtSeconds', 'startsAt'];

export function coursesOf(scenario: Scenario, interventions: readonly Intervention[]): Courses {
  const left = [...TELLS_ONLY, ...SHOWS_ONLY];
  const decides = Object.entries(scenario).filter(([key]) => !left.includes(key));
  const courses = new Map<string, { initial: unknown; changes: Change[] }>();
  for (const [path, initial] of leavesOf(Object.fromEntries(decides))) {
    courses.set(path, { initial, changes: [] });
  }
  for (const each of interventions) if (each.kind === 'set') note(courses, each);
  return courses;
}

/** Whether two settings went the same way. */
export function isSameCourse(one: Course | undefined, other: Course | undefined): boolean {
  return isSameValue(one, other);
}

function note(
  courses: Map<string, { initial: unknown; changes: Change[] }>,
  { time, path, value }: Extract<Intervention, { kind: 'set' }>,
): void {
  const leaves = new Map(leavesOf(value, path));
  for (const gone of courses.keys()) {
    if (isUnder(gone, path) && !leaves.has(gone)) leaves.set(gone, undefined);
  }
  for (const [leaf, after] of leaves) {
    const course = courses.get(leaf) ?? { initial: undefined, changes: [] };
    const last = course.changes.at(-1);
    // A setting that is gone has undefined as its value: what it was at the start it is no more.
    const before = last === undefined ? course.initial : last.value;
    courses.set(leaf, course);
    // What is set again as it was is no change, nor are the leaves of a whole part that stay.
    if (!isSameValue(before, after)) course.changes.push({ time, value: after });
  }
}

/** A list is the same that has the same in it. */
function isSameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isUnder(path: string, part: string): boolean {
  return path.startsWith(`${part}.`);
}

function leavesOf(value: unknown, path = ''): [string, unknown][] {
  if (!hasParts(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, part]) =>
    leavesOf(part, path === '' ? key : `${path}.${key}`),
  );
}

/** An object, or a list of objects. */
function hasParts(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  return !Array.isArray(value) || value.some((each) => typeof each === 'object');
}
