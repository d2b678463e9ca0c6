// What is done when the store opens: is the database what it was? Two sentinels outside of it say
// what it should hold. If it is younger, or runs were kept in the files alone while it was barred,
// each run whose file is newer than the database, or that is not there, is taken from its file.
import type { Environment } from './environment.ts';
import { SENTINEL } from './copies.ts';
import { HomeLost } from './failures.ts';
import { type Edit, type Home, type HomeState, UNKNOWN } from './home.ts';
import type { Ledger } from './ledger.ts';
import type { RunFiles } from './run-files.ts';
import { isNewer, type RunRecord } from './run-record.ts';
import { isYounger, type Sentinel, sentinelOf, sentinelOfText } from './sentinel.ts';
import { copyEdit } from './session-runs.ts';

/** So many runs are written in one transaction. */
const AT_ONCE = 50;

export interface Signs {
  readonly sentinels: readonly (Sentinel | null)[];
  readonly isAway: boolean;
}

/** What stands outside of the database. Throws when the files cannot be read. */
export async function readSigns(environment: Environment, files: RunFiles | null): Promise<Signs> {
  const outside = sentinelOfText(outsideText(environment));
  if (files === null) return { sentinels: [outside], isAway: false };
  const isAway = await files.isAway();
  return { sentinels: [outside, sentinelOf(await files.readMark(SENTINEL))], isAway };
}

function outsideText({ sentinel }: Environment): string | null {
  try {
    return sentinel.get();
  } catch {
    return null;
  }
}

/** Takes back what the database lost, and tells it. */
export async function heal(
  home: Home,
  signs: Signs,
  { files, ledger }: { files: RunFiles | null; ledger: Ledger },
): Promise<HomeState> {
  const state = await home.state();
  if (state.generation === UNKNOWN.generation) return state;
  const isLess = signs.sentinels.some((sentinel) => isYounger(state, sentinel));
  if (!isLess && !signs.isAway) return state;
  const runs = await takenBack(home, { files, ledger });
  const later = await home.state();
  if (isLess) tellRestored(ledger, { runs, missing: missingOf(later, signs) });
  else if (runs > 0) ledger.tell({ kind: 'back', runs });
  return later;
}

function tellRestored(ledger: Ledger, lost: { runs: number; missing: number }): void {
  if (lost.runs > 0 || lost.missing > 0) ledger.tell({ kind: 'restored', ...lost });
}

/** How many runs the sentinels know that are not there. */
function missingOf({ count }: HomeState, { sentinels }: Signs): number {
  return Math.max(0, Math.max(...sentinels.map((each) => each?.count ?? 0)) - count);
}

/** How many. What cannot be read, or has no room, is looked at again on the next visit. */
async function takenBack(
  home: Home,
  { files, ledger }: { files: RunFiles | null; ledger: Ledger },
): Promise<number> {
  if (files === null) return 0;
  try {
    const runs = await takeBack(home, files);
    await deleteBuried(home, files);
    await files.setAway(false);
    return runs;
  } catch (error) {
    if (error instanceof HomeLost) throw error;
    ledger.note(error);
    return 0;
  }
}

async function takeBack(home: Home, files: RunFiles): Promise<number> {
  const there = new Map((await home.records()).map((record) => [record.id, record]));
  let taken = 0;
  let edits: Edit[] = [];
  for (const id of await files.ids()) {
    const edit = await editOf(files, id, there.get(id));
    if (edit === null) continue;
    taken++;
    edits.push(edit);
    if (edits.length === AT_ONCE) await home.write(edits);
    if (edits.length === AT_ONCE) edits = [];
  }
  if (edits.length > 0) await home.write(edits);
  return taken;
}

/** What was deleted while the database was barred goes from it, too, unless it was changed since. */
async function deleteBuried(home: Home, files: RunFiles): Promise<void> {
  const edits = [...(await files.buried())].map(([id, edit]): Edit => ({
    id,
    isDelete: true,
    change: (before) => (before !== null && before.edit <= edit ? 'delete' : null),
  }));
  for (let at = 0; at < edits.length; at += AT_ONCE)
    await home.write(edits.slice(at, at + AT_ONCE));
  await files.forgetBuried();
}

/** Null when the file brings no run back, nor anything new of one that is there. */
async function editOf(files: RunFiles, id: string, there?: RunRecord): Promise<Edit | null> {
  const file = await files.read(id);
  if (file === null || file.recipe === null) return null;
  if (there !== undefined && !isNewer(file.record, there)) return null;
  const series = await files.series(file.record);
  return copyEdit(file.record, {
    recipe: file.recipe,
    ...(series instanceof Uint8Array && { series }),
  });
}
