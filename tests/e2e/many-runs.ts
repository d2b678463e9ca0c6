// A backup file of very many runs for the end-to-end tests: all of the same recipe, each with an id,
// a seed and figures of its own, so that order and search have something to tell apart.
// Written by the store's own words for a backup, so that the page takes it as one of its own.
import { type BackupRun, firstLine, lastLine, lineOfRun } from '../../src/store/backup.ts';
import { bytesOfRecipe } from '../../src/store/recipe-bytes.ts';
import type { Recipe } from '../../src/sim/run.ts';
import { firstRecord } from '../../src/store/run-record.ts';

/** The file's text. Run n is called `Run n`, costs n cents, and every tenth one has the tag `tenth`. */
export function backupOfMany(count: number, recipe: Recipe): string {
  const bytes = bytesOfRecipe(recipe);
  const lines = Array.from({ length: count }, (_, i) => lineOfRun(runOf(i + 1, recipe, bytes)));
  return [firstLine(), ...lines, lastLine(count), ''].join('\n');
}

/** As far from each other as random ones. */
function idOf(n: number): string {
  const spread = BigInt.asUintN(128, BigInt(n) * 0x9e3779b97f4a7c15f39cc0605cedc835n);
  return spread.toString(16).padStart(32, '0');
}

function runOf(
  n: number,
  { scenario, seed }: Recipe,
  recipe: BackupRun['parts']['recipe'],
): BackupRun {
  const wave = (phase: number) =>
    Float32Array.from({ length: 64 }, (_, i) => 50 + 40 * Math.sin(i / 9 + phase));
  const record = firstRecord(
    {
      id: idOf(n),
      engine: 'autoscaling-lab/1',
      scenario: scenario.name,
      seed,
      preset: null,
      parent: null,
      interventions: 0,
      durationSeconds: scenario.durationSeconds,
      reachedSeconds: scenario.durationSeconds,
      digest: '0'.repeat(16),
      isFinished: true,
      name: `Run ${n}`,
      tags: n % 10 === 0 ? ['tenth'] : [],
      figures: {
        p95Seconds: 0.1 + (n % 97) / 100,
        usd: n / 100,
        staticUsd: (2 * n) / 100,
        elasticity: (n % 100) / 100,
        alerts: n % 5,
        decisions: n % 7,
      },
      picture: { cpu: wave(n), ready: wave(n / 2).map((value) => Math.round(value / 10)) },
    },
    { now: Date.now() - n * 3_600_000, serial: n },
  );
  return { record, parts: { recipe } };
}
