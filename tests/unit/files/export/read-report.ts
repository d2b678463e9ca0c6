// The report as a stranger reads it: its sections, and the tables in them by the words of their rows
// and columns.

/** The markup of a section by its heading. */
export function sectionOf(report: string, title: string): string {
  const [, section] = new RegExp(`<h2>${title}</h2>(.*?)</section>`, 's').exec(report) ?? [];
  if (section === undefined) throw new Error(`no section ${title}`);
  return section;
}

/** Cells of the rows of a section's table, the names of its columns first. */
export function tableOf(report: string, title: string): string[][] {
  const rows = sectionOf(report, title).match(/<tr>.*?<\/tr>/gs) ?? [];
  return rows.map((row) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, text]) => text),
  );
}

/** A cell, by the first cell of its row and the name of its column. */
export function cellOf(
  report: string,
  title: string,
  { row, column }: { row: string; column: string },
): string {
  const [header, ...rows] = tableOf(report, title);
  const cell = rows.find(([name]) => name === row)?.[header.indexOf(column)];
  if (cell === undefined) throw new Error(`no cell ${row}, ${column} in ${title}`);
  return cell;
}
