// What a file that was dropped on the page may hold: a run or a backup of runs is JSON, and anything else
// is traffic. Which of both it is, its first line says.

/** Enough to see how the file begins, bytes. */
const BEGINNING = 256;
/** What the first line of a backup says that it is (store: backup). */
const BACKUP = '"format":"autoscaling-lab/backup"';

/** Begins as a run does; a file that cannot be read is refused by whoever reads traffic from it. */
export async function mayHoldRun(file: Blob): Promise<boolean> {
  return (await beginningOf(file)).startsWith('{');
}

/** Is it a backup of runs, which is restored and not opened? */
export async function isBackup(file: Blob): Promise<boolean> {
  const [line] = (await beginningOf(file)).split('\n');
  return line.includes(BACKUP);
}

async function beginningOf(file: Blob): Promise<string> {
  const start = await file
    .slice(0, BEGINNING)
    .text()
    .catch(() => '');
  return start.trimStart();
}
