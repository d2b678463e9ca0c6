// Entry of the bench in Node: measures the one workload that is asked for, prints one line of JSON.
// Arguments: workload, customers, turns, clock (wall or cpu: time of the process on the processor),
// and `engine` to run the engine alone, for a profiler.
import { measureWorkload, runEngineTurns } from './measure-workload.ts';
import type { WorkloadName } from './workloads.ts';

const [name, customers, turns, clock, alone] = process.argv.slice(2);
const plan = {
  name: name as WorkloadName,
  customers: Number(customers),
  turns: Number(turns),
  clock: clock === 'cpu' ? processorTime : () => performance.now(),
};
const measured = alone === 'engine' ? runEngineTurns(plan) : measureWorkload(plan);
console.log(JSON.stringify(measured));

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
