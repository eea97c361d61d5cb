import { type ChartFigure, type DataTable, printTheme } from '@app/charts';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

const FILE_WIDTH = 760;
const PNG_SCALE = 2;

/** A spreadsheet would take such a text for a formula. */
const safe = (text: string): string => (/^[=+\-@\t\r\0]/.test(text) ? `'${text}` : text);
const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const csvCell = (cell: string | number | null): string =>
  cell === null ? '' : typeof cell === 'number' ? String(cell) : quote(safe(cell));

/** The figures of one chart; UTF-8 with a byte order mark and CRLF, for spreadsheets. */
export function tableCsv({ columns, rows }: DataTable): string {
  return `\uFEFF${[columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** The chart as a file of its own: literal colours, since it leaves the style sheet behind. */
export function figureSvg(figure: ChartFigure): string {
  const holder = document.createElement('div');
  const root = createRoot(holder);
  const theme = { ...printTheme, fontFamily: 'Inter, "DejaVu Sans", Arial, sans-serif' };
  flushSync(() => root.render(figure.chart({ theme, width: FILE_WIDTH })));
  const svg = holder.querySelector('svg');
  const markup = svg ? new XMLSerializer().serializeToString(svg) : '';
  root.unmount();
  return markup;
}

/** The same as pixels, on white, at twice its size. */
export async function figurePng(figure: ChartFigure): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(figureSvg(figure))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * PNG_SCALE;
  canvas.height = image.naturalHeight * PNG_SCALE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = printTheme.surface;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}

export function saveFile(content: Blob | string, type: string, fileName: string): void {
  const url = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = fileName;
  anchor.click();
  // The browser has taken the blob by the next task.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
