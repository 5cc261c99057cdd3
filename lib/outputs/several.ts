/** What several letters need besides the engine: tables read and written, and the ZIP; loaded when they are asked for. */
export { readTable, tableText, writeTable } from './table';
export { zipFiles } from './zipFiles';
