// How new a set of files is: the latest modification time (milliseconds since 1970) in some paths.
//
// Folders count too, since theirs change when a file is added or deleted. A path that does not
// exist counts as 0, infinitely old. Nothing is read, so a few hundred files take milliseconds.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string[]} paths files or folders
 * @returns {number}
 */
export function newestTime(paths) {
  return Math.max(0, ...paths.map(newestOf));
}

/**
 * Whether `product` was made after the latest change in `sources`.
 * @param {string} product a file
 * @param {string[]} sources files or folders
 */
export function isNewer(product, sources) {
  const made = timeOf(product);
  return made > 0 && made >= newestTime(sources);
}

/** @param {string} path @returns {number} */
function newestOf(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(path, { withFileTypes: true }).map((entry) =>
    newestOf(join(path, entry.name)),
  );
  return Math.max(stat.mtimeMs, ...inside);
}

/** @param {string} path */
function timeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
