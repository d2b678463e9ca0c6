// The door to the import of traffic: what is wanted of it is not lost while it is being loaded, and
// when it cannot be loaded that is said, and the door is closed again.
import { expect, it, vi } from 'vitest';
import type { Lab } from '../../../src/state/lab.svelte.ts';
import { TrafficDoor } from '../../../src/state/traffic-door.svelte.ts';
import { TrafficImport } from '../../../src/state/traffic-import.svelte.ts';

const missing = vi.fn();
const lab = { missing } as unknown as Lab;
const FILE = new File(['seconds,rate\n0,10\n'], 'own.csv');

it('is closed until something is wanted, and loads the import once', async () => {
  const load = vi.fn((given: Lab) => Promise.resolve(new TrafficImport(given)));
  const door = new TrafficDoor(lab, load);
  expect(door.isClosed).toBe(true);
  expect(load).not.toHaveBeenCalled();
  const asked = door.ask();
  expect(door.isClosed).toBe(false);
  await asked;
  expect(door.traffic?.step.kind).toBe('asking');
  expect(door.isClosed).toBe(false);
  door.traffic?.close();
  expect(door.isClosed).toBe(true);
  await door.ask();
  expect(load).toHaveBeenCalledTimes(1);
});

it('reads the file that was dropped before the import had come', async () => {
  const read = vi.fn(() => Promise.resolve());
  const door = new TrafficDoor(lab, () =>
    Promise.resolve(Object.assign(new TrafficImport(lab), { read })),
  );
  await door.read(FILE);
  expect(read).toHaveBeenCalledWith(FILE);
});

it('says when the import cannot be loaded, is closed again, and tries once more', async () => {
  let tries = 0;
  const door = new TrafficDoor(lab, (given) =>
    tries++ === 0
      ? Promise.reject(new Error('offline'))
      : Promise.resolve(new TrafficImport(given)),
  );
  await door.ask();
  expect(missing).toHaveBeenCalledTimes(1);
  expect(door.isClosed).toBe(true);
  await door.ask();
  expect(door.traffic?.step.kind).toBe('asking');
});
