// Recipes as bytes and back: the JSON text of engine, scenario, seed and interventions.
// Reading asks no more than that these four are there: whoever runs a recipe validates the scenario,
// which takes the whole scenario format, and this room stays light.
import type { Recipe } from '../sim/run.ts';
import { type Bytes, markOf } from './chunks.ts';
import { fieldsOf, parsed } from './sealed.ts';

export function bytesOfRecipe({ engine, scenario, seed, interventions }: Recipe): Bytes {
  return new TextEncoder().encode(JSON.stringify({ engine, scenario, seed, interventions }));
}

/** As it stands in the mark of the recipe that is kept. */
export function checksumOf(recipe: Recipe): number {
  return markOf(bytesOfRecipe(recipe)).checksum;
}

/** Null when the bytes are no recipe. */
export function recipeOfBytes(bytes: Bytes): Recipe | null {
  return asRecipe(parsed(textOf(bytes)));
}

export function textOf(bytes: Bytes): string {
  return new TextDecoder().decode(bytes);
}

/** Null when the value is no recipe. */
export function asRecipe(value: unknown): Recipe | null {
  const { engine, scenario, seed, interventions } = fieldsOf(value);
  const isOne =
    typeof engine === 'string' &&
    typeof seed === 'number' &&
    typeof scenario === 'object' &&
    scenario !== null &&
    Array.isArray(interventions);
  return isOne ? (value as Recipe) : null;
}
