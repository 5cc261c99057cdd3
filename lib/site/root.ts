/**
 * The folder in which content, templates and what is made of them lie: the repository, where npm runs every script; in the
 * package for other programs (tools/library) the package's own.
 */
export const ROOT: string = process.env.LETTERS_ROOT ?? process.cwd();
