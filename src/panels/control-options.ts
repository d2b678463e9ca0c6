// The options of a choice, in the order of their words. The keys are the format's own names.

export interface ControlOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export function optionsOf<Value extends string>(
  labels: Readonly<Record<Value, string>>,
): ControlOption<Value>[] {
  return (Object.keys(labels) as Value[]).map((value) => ({ value, label: labels[value] }));
}
