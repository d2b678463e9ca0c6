// The table of requests in flight grows as needed, but not without an end.
import { expect, it } from 'vitest';
import {
  createRequestTable,
  MOST_IN_FLIGHT,
  widen,
} from '../../../../src/sim/cluster/request-table.ts';

it('refuses to hold more requests than memory is meant for, and says what to do', () => {
  const table = createRequestTable();
  const { capacity } = table;
  expect(() => widen(table, 2 * MOST_IN_FLIGHT)).toThrow(
    /^More than 4194304 requests .* give a queue limit/,
  );
  expect(table.capacity).toBe(capacity);
  widen(table, 2 * capacity);
  expect(table.capacity).toBe(2 * capacity);
});
