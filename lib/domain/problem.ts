/** What is wrong with a content file: where, what, and what to do about it. */
export interface Problem {
  /** Path from the repository's root. */
  readonly file: string;
  /** Place inside the file: a JSON path, a line, a section. */
  readonly place: string;
  readonly problem: string;
  readonly remedy: string;
}

export const formatProblem = ({ file, place, problem, remedy }: Problem): string =>
  `${file} › ${place}: ${problem} ${remedy}`;
