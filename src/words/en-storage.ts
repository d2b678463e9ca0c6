// The words about storage: where runs are kept, what went wrong with it and what to do, the backup,
// and how everything is erased. They come with the Runs screen, or when there is something to say.
// Bytes; a count of runs.
import { wholeNumber } from '../sim/units/number-text.ts';
import { count } from './format.ts';
import { runCount as runs } from './run-count.ts';

/** 340 kB, 12.4 MB, 60 GB: decimal steps, as disks are sold. */
function size(bytes: number): string {
  if (bytes < 1e6) return `${count(Math.ceil(bytes / 1e3))} kB`;
  return bytes < 1e9 ? `${count(bytes / 1e6)} MB` : `${count(bytes / 1e9)} GB`;
}

const MEMORY = 'They last as long as this page is open. A backup keeps them.';

/** Why a line of a backup was not taken, by the store's code. */
function refused(code: string): string {
  if (code === 'format') return 'This file is no backup of the lab. Nothing was changed.';
  if (code === 'version')
    return 'This backup is from a newer lab. Reload the page to get that one.';
  if (code === 'cut off') return 'The file ends too early: what came before its end was restored.';
  if (code === 'full') return 'There is no room for the rest. Delete runs, then restore it again.';
  if (code === 'not written') return 'The rest could not be written. Restore it again.';
  return `${code[0].toUpperCase()}${code.slice(1)} is damaged and was left out.`;
}

export const storageWords = {
  title: 'Storage',
  open: 'Storage',
  close: 'Close storage',
  states: {
    kept: 'Kept on this computer',
    full: 'No room is left',
    newer: 'A newer lab was here',
    away: 'Kept in a second place',
    memory: 'Kept only while this page is open',
    forgets: 'Nothing outlives this page',
    failed: 'Nothing can be kept',
    reading: 'Looking…',
  },
  notes: {
    kept: 'Every run is written while it happens, in this browser alone. Nothing is sent anywhere.',
    full: 'The newest runs go on in memory and are written as soon as there is room.',
    newer: 'Another tab has a newer version of the lab. Reload this page to save runs again.',
    away: 'The browser’s database does not answer, so runs are kept in its private files.',
    memory: `This browser lets the page keep nothing: it may be a private window. ${MEMORY}`,
    forgets:
      'This is a lab computer: runs are forgotten when the page is closed. Those that were kept before are still on the disk, and here again when it is none.',
    failed: 'The part of the page that keeps runs does not start. Runs can still be watched.',
    reading: '',
  },
  used: (used: number, quota: number | null) =>
    quota === null ? `${size(used)} used` : `${size(used)} of ${size(quota)} used`,
  persisted: 'The browser keeps it until you erase it.',
  notPersisted: 'The browser may clear it when the disk is full, some after weeks without a visit.',
  backup: 'Back up everything',
  backupName: (date: string) => `autoscaling-lab-${date}.jsonl`,
  backedUp: (n: number, leftOut: number) =>
    leftOut === 0
      ? `${runs(n)} in the file. It holds nothing about you.`
      : `${runs(n)} in the file, without ${runs(leftOut)} that cannot be read. It holds nothing about you.`,
  notBackedUp: (n: number) => (n === 1 ? '1 run is in no backup.' : `${runs(n)} are in no backup.`),
  restore: 'Restore a backup',
  restoreFile: 'Backup file',
  restored: (added: number, repaired: number, present: number) =>
    [
      `${runs(added)} restored`,
      ...(repaired === 0 ? [] : [`${wholeNumber(repaired)} repaired`]),
      ...(present === 0 ? [] : [`${wholeNumber(present)} were here already`]),
    ].join(', ') + '.',
  refused,
  failed: 'That did not work. Nothing was changed.',
  erase: 'Erase everything',
  eraseAsk: (n: number) =>
    `All that the lab keeps in this browser goes: ${runs(n)} and every setting. It cannot be undone.`,
  eraseNo: 'Keep everything',
  erased:
    'Nothing of the lab is on this computer now. The run on the screen is kept once you change it.',
  notErased: 'Not everything could be erased. Close other tabs of the lab and try again.',
  forgets: 'Lab computer: nothing outlives the page',
  forgetsFrom:
    'From the next time the page is loaded. What is kept already stays until it is erased.',
  reload: 'Load it now',
  health: {
    title: 'Health',
    fine: 'No errors so far.',
    error: 'Error',
    times: 'Times',
    last: 'Last',
    copies: 'Copies of what decides each run',
    copiesYes: 'written',
    copiesWaiting: (n: number) => `${count(n)} waiting`,
    copiesNo: 'not possible here',
    copy: 'Copy a report',
    copied: 'Copied. It names no run and no person.',
    notCopied: 'The browser does not let the page copy.',
  },
  troubles: {
    restored: (n: number, missing: number) =>
      missing === 0
        ? `The browser lost its database. ${runs(n)} came back from their copies.`
        : `The browser lost its database. ${runs(n)} came back from their copies, ${wholeNumber(missing)} did not.`,
    back: (n: number) =>
      `The browser’s database answers again. ${runs(n)} came back into it from the private files.`,
    moved: 'The browser’s database does not answer. Runs are kept in its private files instead.',
    inMemory: `Runs are not saved: the browser lets the page keep nothing. ${MEMORY}`,
    blocked: 'Another tab holds an older version of the lab. Close it, so that runs can be saved.',
    newer:
      'A newer version of the lab is open in another tab. Reload this page to save runs again.',
    full: (needed: number, used: number | null) =>
      used === null
        ? `There is no room to save: ${size(needed)} more are needed. The run goes on. Delete runs to make room.`
        : `There is no room to save: ${size(needed)} more are needed, ${size(used)} are used. The run goes on. Delete runs to make room.`,
    room: 'There is room again. Everything is saved.',
    damaged: 'Part of a run cannot be read. It can be computed again: open it in Runs.',
    failed: 'Runs are not saved: the part of the page that keeps them does not start.',
    taken: 'This run goes on in another tab. What you change here becomes a run of its own.',
  },
  toRuns: 'To Runs',
  reloadPage: 'Reload',
  dismiss: 'Dismiss',
} as const;
