// Process groups that are killed as a whole, so that no part of a browser lives on.
// Always: none outlives this process.

/** Process groups that are alive. @type {Set<number>} */
const alive = new Set();
process.once('exit', () => alive.forEach(killGroup));

/** From now on it goes with this process. @param {number} id of the process that leads the group */
export function watchGroup(id) {
  alive.add(id);
}

/** @param {number} id of the process that leads the group */
export function endGroup(id) {
  killGroup(id);
  alive.delete(id);
}

/** @param {number} id */
function killGroup(id) {
  try {
    process.kill(-id, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
