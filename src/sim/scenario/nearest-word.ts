// Finds the known word that a mistyped one probably meant: the fewest letters added, removed,
// changed or swapped with a neighbour (the restricted Damerau-Levenshtein distance).
// Only close words count: at most a third of the letters may differ, or it is the beginning of a
// known word (`period` for `periodSeconds`).
// Words of more than 40 letters are never compared, so the time is bounded.

const LONGEST_COMPARED = 40;
/** A shorter beginning says too little. */
const SHORTEST_BEGINNING = 4;

/** The nearest of the known words, null when none is close. Capitals do not count. */
export function nearestWord(word: string, known: readonly string[]): string | null {
  if (word.length > LONGEST_COMPARED) return null;
  let nearest: string | null = null;
  let least = Infinity;
  for (const each of known) {
    const distance = distanceBetween(word.toLowerCase(), each.toLowerCase());
    if (distance < least && 3 * distance <= Math.max(word.length, each.length)) {
      nearest = each;
      least = distance;
    }
  }
  return nearest;
}

function distanceBetween(word: string, known: string): number {
  const isBeginning = word.length >= SHORTEST_BEGINNING && known.startsWith(word);
  return isBeginning ? 1 : editDistance(word, known);
}

function editDistance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = rows[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(rows[i - 1][j] + 1, row[j - 1] + 1, changed);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j], rows[i - 2][j - 2] + 1);
    }
    rows.push(row);
  }
  return rows[a.length][b.length];
}
