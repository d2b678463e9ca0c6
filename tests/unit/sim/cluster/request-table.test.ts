// The table of requests in flight grows as needed, but not without an end.
import { expect, it } from 'vitest';
import {
  createRequestTable,
  MOST_IN_FLIGHT,
  NOBODY,
  takeSlot,
} from '../../../../src/sim/cluster/request-table.ts';

it('refuses to hold more requests than memory is meant for, and says what to do', () => {
  const table = createRequestTable();
  table.capacity = MOST_IN_FLIGHT;
  table.firstFree = NOBODY;
  expect(() => takeSlot(table)).toThrow(/^More than 4194304 requests .* give a queue limit/);
});
