// Every export of the page by its name: results go in, a file comes out. Which exports there are is
// said here and nowhere else. Pictures become PNGs in the page, for only there is a canvas with the
// page’s font; all else is made in the same way on the command line.
import type { ChartName } from '../../words/chart-kinds.ts';
import type { TopologyScene } from '../../draw/topology/topology-scene.ts';
import type { Results } from '../../sim/results/results.ts';
import { exportWords } from '../../words/en-export.ts';
import { chartPicture, dashboardPicture } from './chart-pictures.ts';
import { downloadName } from './download-name.ts';
import type { Picture } from './picture.ts';
import { pngOf } from './raster.ts';
import { reportOf } from './report.ts';
import { jsonText, resultFileOf } from '../../sim/results/result-file.ts';
import { classicCsv } from './series-csv.ts';
import { svgFile } from './svg-file.ts';
import { completeZip } from './tables.ts';

export type ExportKind =
  | { readonly kind: 'dashboard'; readonly as: 'png' | 'svg' }
  | { readonly kind: 'chart'; readonly chart: ChartName; readonly as: 'png' | 'svg' }
  | {
      readonly kind: 'topology';
      /** Of the moment that the results end at. */
      readonly scene: TopologyScene;
      readonly as: 'png' | 'svg';
    }
  | { readonly kind: 'csvClassic' | 'csvComplete' | 'json' | 'report' };

export interface ExportFile {
  readonly name: string;
  readonly content: Blob;
}

const TYPES = {
  png: 'image/png',
  svg: 'image/svg+xml',
  csv: 'text/csv',
  zip: 'application/zip',
  json: 'application/json',
  html: 'text/html',
} as const;

/** `day`: of the export, 2026-01-31; `called`: the name that the run was given, if any. */
export async function makeFile(
  results: Results,
  wanted: ExportKind,
  { day, called = null }: { day: string; called?: string | null },
): Promise<ExportFile> {
  switch (wanted.kind) {
    case 'dashboard':
      return pictureFile(results, dashboardPicture(results, day), { ...wanted, part: 'dashboard' });
    case 'chart': {
      const { chart } = wanted;
      return pictureFile(results, chartPicture(results, chart, day), { ...wanted, part: chart });
    }
    case 'topology': {
      const { topologyPicture } = await import('./topology-picture.ts');
      const picture = topologyPicture(results, wanted.scene, day);
      return pictureFile(results, picture, { as: wanted.as, part: 'topology' });
    }
    case 'csvClassic': {
      const { series, recipe } = results;
      return fileOf(results, { part: 'classic', ending: 'csv', called }, [
        classicCsv(series, recipe.scenario.startsAt),
      ]);
    }
    case 'csvComplete':
      return fileOf(results, { part: 'tables', ending: 'zip', called }, [completeZip(results)]);
    case 'json':
      return fileOf(results, { part: 'run', ending: 'json', called }, [
        jsonText(resultFileOf(results)),
      ]);
    case 'report':
      return fileOf(results, { part: 'report', ending: 'html', called }, [
        reportOf(results, day, called),
      ]);
  }
}

async function pictureFile(
  results: Results,
  picture: Picture,
  { part, as }: { part: string; as: 'png' | 'svg' },
): Promise<ExportFile> {
  const content =
    as === 'png' ? await pngOf(picture, exportWords.picture.software) : svgFile(picture);
  return fileOf(results, { part, ending: as }, [content]);
}

function fileOf(
  { recipe }: Results,
  { part, ending, called }: { part: string; ending: keyof typeof TYPES; called?: string | null },
  content: BlobPart[],
): ExportFile {
  const { scenario, seed } = recipe;
  const name = downloadName({ called: called ?? scenario.name, seed, part, ending });
  return { name, content: new Blob(content, { type: TYPES[ending] }) };
}
