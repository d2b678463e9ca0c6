// How the report looks: the page's light theme on white, and on A4 when it is printed. Inside the
// file, for nothing may be fetched; system fonts stand in where Inter is not installed.
import { lightPalette } from '../../theme/light.ts';

const { colour, font } = lightPalette;

export const REPORT_STYLE = `
@page { size: A4; margin: 14mm; }
* { box-sizing: border-box; }
body { max-width: 768px; margin: 0 auto; padding: 32px 20px 48px; background: #fff; color: ${colour.ink};
  font: 13px/18px ${font}; font-variant-numeric: tabular-nums; }
header { border-bottom: 1px solid ${colour.line}; padding-bottom: 12px; margin-bottom: 20px; }
h1 { font-size: 22px; line-height: 28px; font-weight: 620; letter-spacing: -0.02em; margin: 0 0 4px; overflow-wrap: anywhere; }
h2 { font-size: 15px; line-height: 20px; font-weight: 620; margin: 28px 0 8px; break-after: avoid; }
p { margin: 0 0 8px; overflow-wrap: anywhere; }
header p, .note, footer { color: ${colour.ink3}; font-size: 12px; line-height: 16px; }
.figures { display: grid; grid-template-columns: repeat(4, 1fr); gap: 16px; break-inside: avoid; }
.figures dt { color: ${colour.ink2}; font-size: 12px; }
.figures dd { margin: 0; font-size: 24px; line-height: 30px; font-weight: 600; letter-spacing: -0.025em; }
.figures dd + dd { color: ${colour.ink3}; font-size: 12px; line-height: 16px; font-weight: 400; letter-spacing: 0; }
svg { display: block; width: calc(100% + 40px); height: auto; break-inside: avoid; margin: 0 -20px 8px; }
table { width: 100%; border-collapse: collapse; font-size: 12px; line-height: 16px; }
th { font-weight: 400; text-align: left; }
thead th { color: ${colour.ink3}; font-weight: 500; border-bottom: 1px solid ${colour.edge}; vertical-align: bottom; }
th, td { padding: 3px 10px 3px 0; overflow-wrap: anywhere; }
th:last-child, td:last-child { padding-right: 0; }
tbody th, td { border-bottom: 1px solid ${colour.line}; vertical-align: top; }
.n { text-align: right; white-space: nowrap; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
pre { margin: 8px 0 0; padding: 12px; background: ${colour.sunken}; border-radius: 8px; font: 10px/14px ui-monospace, monospace;
  white-space: pre-wrap; overflow-wrap: anywhere; }
footer { margin-top: 32px; border-top: 1px solid ${colour.line}; padding-top: 8px; }
@media screen and (max-width: 720px) {
  body { padding: 20px 16px 32px; }
  .figures { grid-template-columns: repeat(2, 1fr); }
  .wide { overflow-x: auto; margin-bottom: 8px; }
  svg { width: 720px; }
  table { min-width: max-content; }
  th, td { max-width: 160px; }
}
@media print { body { max-width: none; padding: 0; } }
`;
