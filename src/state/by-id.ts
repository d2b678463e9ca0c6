// What is known by the ids of runs, as a value: whoever adds to it gets another, so that what is shown
// follows by itself. An id may be any text, for it stands in the address.
// Always: what was handed out stays as it is.

export type ById<Known> = ReadonlyMap<string, Known>;

export function withId<Known>(known: ById<Known> | null, id: string, one: Known): ById<Known> {
  return new Map([...(known ?? []), [id, one]]);
}
