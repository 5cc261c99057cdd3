import type { Release } from '../../../lib/release/fileList';

/** What is not as listed, a line for each file. */
export const compareLists = (listed: Release['files'], found: Release['files']): readonly string[] =>
  [...new Set([...Object.keys(listed), ...Object.keys(found)])].sort().flatMap((file) => {
    if (!(file in found)) return [`missing    ${file}`];
    if (!(file in listed)) return [`not listed ${file}`];
    return listed[file] === found[file] ? [] : [`different  ${file}`];
  });
