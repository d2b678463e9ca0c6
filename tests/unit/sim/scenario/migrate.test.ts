// Lifting older files: the mechanism, shown with made-up steps through the function in use.
import { describe, expect, it } from 'vitest';
import type { Format, MigrationSteps, PlainObject } from '../../../../src/sim/scenario/migrate.ts';
import { migrate } from '../../../../src/sim/scenario/migrate.ts';

/** Version 2 renamed `vms` to `machines`; version 3 counts in seconds. */
const steps: MigrationSteps = new Map([
  [1, ({ vms, ...rest }: PlainObject): PlainObject => ({ ...rest, machines: vms })],
  [2, ({ minutes, ...rest }): PlainObject => ({ ...rest, seconds: Number(minutes) * 60 })],
]);
const FORMAT: Format = { newest: 3, steps };

describe('migrate', () => {
  it('lifts a file step by step, whatever version it starts from', () => {
    const newest = { ok: true, value: { version: 3, machines: 4, seconds: 120 } };
    expect(migrate({ version: 1, vms: 4, minutes: 2 }, FORMAT)).toEqual(newest);
    expect(migrate({ version: 2, machines: 4, minutes: 2 }, FORMAT)).toEqual(newest);
    expect(migrate({ version: 3, machines: 4, seconds: 120 }, FORMAT)).toEqual(newest);
  });

  it('takes a file without a version for version 1', () => {
    expect(migrate({ vms: 4, minutes: 2 }, FORMAT)).toMatchObject({ value: { machines: 4 } });
  });

  it('refuses a newer version and an unknown old one, and says which are known', () => {
    expect(migrate({ version: 4 }, FORMAT, 'scenario')).toMatchObject({
      problems: [
        {
          message:
            'scenario.version: 4 is not allowed; give 1 to 3 (the file is from a newer version of the lab)',
        },
      ],
    });
    expect(migrate({ version: 0 }, FORMAT)).toMatchObject({
      problems: [{ message: 'version: 0 is not allowed; give 1 to 3' }],
    });
    expect(migrate({ version: -1e300 }, FORMAT).ok).toBe(false);
  });

  it('leaves what is no file, or has no whole version, for the schema to refuse', () => {
    for (const value of [5, null, [], { version: '2' }, { version: 1.5 }]) {
      expect(migrate(value, FORMAT)).toEqual({ ok: true, value });
    }
  });
});
